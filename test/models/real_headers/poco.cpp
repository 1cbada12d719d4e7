// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for Poco: its caches, which are all declared alike.

#include <Poco/AccessExpireCache.h>
#include <Poco/AccessExpireLRUCache.h>
#include <Poco/ExpireCache.h>
#include <Poco/ExpireLRUCache.h>
#include <Poco/Format.h>
#include <Poco/LRUCache.h>
#include <Poco/NumberFormatter.h>

#include <string>

void least(Poco::LRUCache<std::string, int> &c, const std::string &k) {
  c.add(k, 1);          // is: write
  c.update(k, 1);       // is: write
  (void)c.get(k);       // is: read
  (void)c.has(k);       // is: read
  c.remove(k);          // is: drop
  c.clear();            // is: clear
  (void)c.size();       // is: measure
  (void)c.getAllKeys(); // is: iterate
}

void expiring(Poco::ExpireCache<int, int> &e, Poco::ExpireLRUCache<int, int> &l,
              Poco::AccessExpireCache<int, int> &a,
              Poco::AccessExpireLRUCache<int, int> &b) {
  e.add(1, 1); // is: write
  l.add(1, 1); // is: write
  a.add(1, 1); // is: write
  b.add(1, 1); // is: write
  e.remove(1); // is: drop
}

void texts(std::string &s, int id) {
  s = Poco::format("user:%d", id);       // is: text
  s = Poco::NumberFormatter::format(id); // is: text
  Poco::NumberFormatter::append(s, id);  // is: text
}
