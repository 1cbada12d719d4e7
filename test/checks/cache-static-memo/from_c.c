// C code has caches as well.
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int limit_bad(void) {
  static int limit = -1;
  if (limit == -1) {
    FILE *file = fopen("limit", "r");
    if (!file || fscanf(file, "%d", &limit) != 1) // expect: cache-static-memo 'limit_bad::limit' keeps what was read from a file
      limit = 0;
  }
  return limit;
}

static char last_name[64];
static unsigned last_id;
static int has_last;

const char *last_user_bad(unsigned id) {
  struct passwd *row;
  if (has_last && last_id == id)
    return last_name;
  row = getpwuid(id);
  if (row)
    strncpy(last_name, row->pw_name, sizeof last_name - 1); // expect: cache-static-memo 'last_name' keeps what was read from another process or the system
  last_id = id;
  has_last = 1;
  return last_name;
}

int sizes_bad(int unit) {
  static int sizes[8];
  if (sizes[unit] == 0) {
    char path[32];
    FILE *file;
    snprintf(path, sizeof path, "unit%d", unit);
    file = fopen(path, "r");
    sizes[unit] = file ? fgetc(file) : 1; // expect: cache-static-memo 'sizes_bad::sizes' keeps what was read from a file
  }
  return sizes[unit];
}

static int counts[8];

int count_ok(int unit) { return ++counts[unit]; }

typedef struct {
  int major;
  int minor;
} version;

const version *version_bad(void) {
  static version found;
  char line[64] = "";
  FILE *file;
  if (found.major != 0)
    return &found;
  file = fopen("version", "r");
  if (file) {
    fgets(line, sizeof line, file);
    fclose(file);
  }
  found.major = atoi(line); // expect: cache-static-memo 'version::major' keeps what was read from a file
  found.minor = atoi(line + 3);
  return &found;
}

struct flags {
  unsigned length;
  unsigned isArray;
};

struct attribute {
  int number;
  struct flags flags;
};

/* A copy that is given says nothing of what is kept. */
int add_ok(struct attribute *into, struct flags flags) {
  FILE *file;
  if (flags.length && flags.isArray)
    return -1;
  if (flags.length == 0) {
    file = fopen("flags", "r");
    flags.length = file ? fgetc(file) : 1;
  }
  into->flags = flags;
  return 0;
}
