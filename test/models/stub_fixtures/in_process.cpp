// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for caches of Chromium,
// ScyllaDB and ClickHouse.

#include <Common/CacheBase.h>
#include <base/containers/lru_cache.h>
#include <memory>
#include <utils/loading_cache.hh>

void chromium(base::LRUCache<int, int> &c) {
  c.Put(1, 1);       // is: write
  c.Put({1, 1});     // is: write
  (void)c.Get(1);    // is: read
  (void)c.Peek(1);   // is: read
  c.Erase(nullptr);  // is: drop
  c.ShrinkToSize(1); // is: drop
  c.Clear();         // is: clear
  (void)c.size();    // is: measure
  (void)c.empty();   // is: measure
  (void)c.begin();   // is: iterate
  (void)c.rbegin();  // is: iterate
  (void)c.end();     // is: end
  (void)c.rend();    // is: end
}

void scylla(utils::loading_cache<int, int> &c) {
  (void)c.get(1);                            // is: load
  (void)c.get_ptr(1);                        // is: load
  (void)c.get_ptr(1, [](int) { return 1; }); // is: load
  (void)c.find(1);                           // is: read
  c.remove(1);                               // is: drop
  c.remove_if([](int) { return true; });     // is: drop-pattern
  c.reset();                                 // is: clear
  (void)c.size();                            // is: measure
  (void)c.memory_footprint();                // is: measure
}

void clickHouse(DB::CacheBase<int, int> &c, const std::shared_ptr<int> &v) {
  (void)c.get(1);                         // is: read
  (void)c.getWithKey(1);                  // is: read
  (void)c.contains(1);                    // is: read
  c.set(1, v);                            // is: write
  (void)c.getOrSet(1, [&] { return v; }); // is: load
  c.remove(1);                            // is: drop
  c.clear();                              // is: clear
  (void)c.count();                        // is: measure
  (void)c.sizeInBytes();                  // is: measure
  (void)c.dump();                         // is: iterate
}
