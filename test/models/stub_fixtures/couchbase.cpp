// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for Couchbase.

#include <chrono>
#include <couchbase/collection.hxx>
#include <string>

using namespace std::chrono_literals;

void documents(const couchbase::collection &c, const std::string &k) {
  (void)c.upsert(k, 1);                                   // is: write
  (void)c.upsert(k, 1, couchbase::options().expiry(60s)); // is: write
  (void)c.insert(k, 1);                                   // is: write
  (void)c.replace(k, 1);                                  // is: write
  (void)c.mutate_in(k, 1);                                // is: write
  (void)c.get(k);                                         // is: read
  (void)c.get_any_replica(k);                             // is: read
  (void)c.get_all_replicas(k);                            // is: read
  (void)c.get_and_lock(k, 60s);                           // is: read
  (void)c.lookup_in(k, 1);                                // is: read
  (void)c.exists(k);                                      // is: read
  (void)c.get_and_touch(k, 60s);                          // is: expire
  (void)c.touch(k, 60s);                                  // is: expire
  (void)c.remove(k);                                      // is: drop
}
