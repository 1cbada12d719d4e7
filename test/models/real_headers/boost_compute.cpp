// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for the cache of Boost.Compute.

#include <list>
#include <map>
#include <string>
#include <utility>

#include <boost/compute/detail/lru_cache.hpp>

void lru(boost::compute::detail::lru_cache<std::string, int> &c) {
  c.insert("key", 1);      // is: write
  (void)c.get("key");      // is: read
  (void)c.contains("key"); // is: read
  c.clear();               // is: clear
  (void)c.size();          // is: measure
  (void)c.empty();         // is: measure
}
