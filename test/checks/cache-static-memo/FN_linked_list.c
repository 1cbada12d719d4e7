// FN: a list that is linked by hand. That a new row is put before the others
// takes following the pointers from one row to the next.
#include <pwd.h>
#include <stdlib.h>
#include <string.h>

struct user {
  unsigned id;
  char name[64];
  struct user *next;
};

static struct user *users;

const char *user_name_bad(unsigned id) {
  struct user *known;
  struct passwd *row;
  for (known = users; known; known = known->next)
    if (known->id == id)
      return known->name;
  row = getpwuid(id);
  known = malloc(sizeof *known);
  known->id = id;
  strncpy(known->name, row ? row->pw_name : "?", sizeof known->name - 1);
  known->next = users;
  users = known;
  return known->name;
}
