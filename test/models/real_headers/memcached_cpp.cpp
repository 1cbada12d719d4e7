// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for the C++ interface of libmemcached.

#include <libmemcached/memcached.hpp>

#include <map>
#include <string>
#include <vector>

using Value = std::vector<char>;

void writes(memcache::Memcache &m, const std::string &k, const Value &v,
            std::vector<std::string> &ks, std::vector<Value *> &vs,
            std::map<const std::string, Value> &all, uint64_t *n) {
  m.set(k, v, 60, 0);           // is: write
  m.set(k, "v", 1, 60, 0);      // is: write
  m.setByKey("m", k, v, 60, 0); // is: write
  m.setAll(ks, vs, 60, 0);      // is: write
  m.setAll(all, 60, 0);         // is: write
  m.add(k, v);                  // is: write
  m.addByKey("m", k, v);        // is: write
  m.replace(k, v);              // is: write
  m.replaceByKey("m", k, v);    // is: write
  m.append(k, v);               // is: write
  m.appendByKey("m", k, v);     // is: write
  m.prepend(k, v);              // is: write
  m.prependByKey("m", k, v);    // is: write
  m.cas(k, v, 1);               // is: write
  m.casByKey("m", k, v, 1);     // is: write
  m.increment(k, 1, n);         // is: write
  m.decrement(k, 1, n);         // is: write
}

void others(memcache::Memcache &m, std::string &k, Value &v,
            const std::vector<std::string> &ks) {
  m.get(k, v);           // is: read
  m.getByKey("m", k, v); // is: read
  m.mget(ks);            // is: read
  m.fetch(k, v);         // is: read
  m.remove(k);           // is: drop
  m.remove(k, 60);       // is: drop
  m.removeByKey("m", k); // is: drop
  m.flush();             // is: clear
}
