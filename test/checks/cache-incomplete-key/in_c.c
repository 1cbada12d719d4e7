// Tables of C that are numbered through, and lists that hang in them.
#include <stdlib.h>
#include <string.h>

struct binding {
  char name[64];
  int port;
  struct binding *next;
};

static struct binding *bindings[16];

struct binding *bindOk(unsigned address, int port, const char *name) {
  unsigned slot = address % 16;
  struct binding *fresh;
  if (bindings[slot])
    return bindings[slot];
  fresh = calloc(1, sizeof(struct binding));
  fresh->port = port;
  strncpy(fresh->name, name, 63);
  bindings[slot] = fresh;
  return fresh;
}
