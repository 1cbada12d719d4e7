// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for our own header.

#include <cachetidy/cache_key.h>

#include <string>

std::string key(int id) {
  cachetidy::named part("id", id); // is: text
  return cachetidy::construct_cache_key("user", cachetidy::named("id", id));
}
