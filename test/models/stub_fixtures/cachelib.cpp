// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for CacheLib.

#include <cachelib/allocator/CacheAllocator.h>
#include <memory>
#include <string_view>

using namespace facebook::cachelib;

void allocator(LruAllocator &c, std::string_view k) {
  auto handle = c.allocate(0, k, 9, 60); // is: write
  c.insert(handle);                      // is: write
  c.insertOrReplace(handle);             // is: write
  (void)c.find(k);                       // is: read
  (void)c.findFast(k);                   // is: read
  (void)c.findToWrite(k);                // is: read
  (void)c.findFastToWrite(k);            // is: read
  (void)c.peek(k);                       // is: read
  c.remove(k);                           // is: drop
}

void objects(objcache2::ObjectCache<LruAllocator> &c, std::string_view k) {
  c.insert(k, std::make_unique<int>(1));                 // is: write
  c.insertOrReplace(k, std::make_unique<int>(1), 0, 60); // is: write
  (void)c.find<int>(k);                                  // is: read
  (void)c.findToWrite<int>(k);                           // is: read
  c.remove(k);                                           // is: drop
}
