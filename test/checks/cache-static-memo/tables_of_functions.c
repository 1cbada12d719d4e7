// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the functions of a table read, the table does not keep: nobody calls
// them where it is made.

#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

static int from_network(char *to) { return (int)recv(0, to, 1, 0); }
static int from_file(char *to) { return fgets(to, 1, stdin) != 0; }

struct driver {
  int (*read)(char *);
  int (*open)(char *);
};

static const struct driver driver = {&from_network, from_file};

const struct driver *get_driver(void) { return &driver; }

static struct driver *made(void) {
  struct driver *fresh = calloc(1, sizeof(struct driver));
  fresh->read = from_network;
  fresh->open = from_file;
  return fresh;
}

struct driver *get_only(void) {
  static struct driver *only;
  if (!only)
    only = made();
  return only;
}
