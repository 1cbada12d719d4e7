// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for Folly.

#include <folly/concurrency/ConcurrentHashMap.h>
#include <folly/container/EvictingCacheMap.h>
#include <utility>

void evicting(folly::EvictingCacheMap<int, int> &m) {
  m.set(1, 1);                     // is: write
  m.insert(1, 1);                  // is: write
  m.insert_or_assign(1, 1);        // is: write
  (void)m.find(1);                 // is: read
  (void)m.findWithoutPromotion(1); // is: read
  (void)m.get(1);                  // is: read
  (void)m.getWithoutPromotion(1);  // is: read
  (void)m.exists(1);               // is: read
  m.erase(1);                      // is: drop
  m.prune(1);                      // is: drop
  m.clear();                       // is: clear
  (void)m.size();                  // is: measure
  (void)m.empty();                 // is: measure
  (void)m.begin();                 // is: iterate
  (void)m.cbegin();                // is: iterate
  (void)m.rbegin();                // is: iterate
  (void)m.end();                   // is: end
  (void)m.cend();                  // is: end
  (void)m.rend();                  // is: end
}

void concurrent(folly::ConcurrentHashMap<int, int> &m) {
  (void)m.find(1);                             // is: read
  (void)m.at(1);                               // is: read
  (void)m[1];                                  // is: read
  m.insert(std::make_pair(1, 1));              // is: write
  m.insert(1, 1);                              // is: write
  m.try_emplace(1, 1);                         // is: write
  m.emplace(1, 1);                             // is: write
  m.insert_or_assign(1, 1);                    // is: write
  m.assign(1, 1);                              // is: write
  m.assign_if(1, 1, [](int) { return true; }); // is: write
  m.assign_if_equal(1, 1, 2);                  // is: write
  m.erase(1);                                  // is: drop
  m.erase_if_equal(1, 1);                      // is: drop
  m.erase_key_if(1, [](int) { return true; }); // is: drop
  m.clear();                                   // is: clear
  (void)m.size();                              // is: measure
  (void)m.begin();                             // is: iterate
  (void)m.end();                               // is: end
  (void)m.find(1)->second;                     // is: through
}
