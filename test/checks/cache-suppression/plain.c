/* The same in C. */
#include <stdio.h>

static int load(void) {
  int value = 0;
  FILE *file = fopen("value", "r");
  if (file && fscanf(file, "%d", &value) != 1)
    value = 1;
  return value;
}

int bad(void) {
  static int value, is_known;
  if (!is_known) {
    value = load(); // expect: cache-static-memo
    is_known = 1;
  }
  return value;
}

int ok(void) {
  static int value, is_known;
  if (!is_known) {
    value = load(); /* cachetidy: allow static-memo: never changes */
    is_known = 1;
  }
  return value;
}

int unused(void) {
  // expect-linked@+1: cache-suppression cache-static-memo finds nothing here
  return load(); /* cachetidy: allow static-memo: never changes */
}
