// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A structure of C is no class, and holds nothing that could be one.

struct settings {
  int depth;
  const char *name;
};

static struct settings settings = {3, "default"};

int depth(void) { return settings.depth; }
