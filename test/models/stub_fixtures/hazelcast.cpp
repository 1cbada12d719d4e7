// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for Hazelcast.

#include <chrono>
#include <hazelcast/client/imap.h>
#include <map>
#include <set>
#include <string>

using namespace std::chrono_literals;

void map(hazelcast::client::imap &m, const std::string &k,
         const std::map<std::string, int> &all,
         const std::set<std::string> &ks) {
  (void)m.put(k, 1);                 // is: write
  (void)m.put(k, 1, 60ms);           // is: write
  (void)m.set(k, 1);                 // is: write
  (void)m.put_transient(k, 1, 60ms); // is: write
  (void)m.put_if_absent(k, 1);       // is: write
  (void)m.try_put(k, 1, 60ms);       // is: write
  (void)m.replace(k, 1);             // is: write
  (void)m.replace(k, 1, 2);          // is: write
  (void)m.put_all(all);              // is: write
  (void)m.get(k);                    // is: read
  (void)m.get_all(ks);               // is: read
  (void)m.contains_key(k);           // is: read
  (void)m.get_entry_view(k);         // is: read
  (void)m.remove(k);                 // is: drop
  (void)m.delete_entry(k);           // is: drop
  (void)m.try_remove(k, 60ms);       // is: drop
  (void)m.evict(k);                  // is: drop
  (void)m.remove_all(1);             // is: drop-pattern
  (void)m.clear();                   // is: clear
  (void)m.evict_all();               // is: clear
  (void)m.key_set();                 // is: iterate
  (void)m.values();                  // is: iterate
  (void)m.entry_set();               // is: iterate
  (void)m.size();                    // is: measure
  (void)m.is_empty();                // is: measure
}
