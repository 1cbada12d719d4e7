// flags: -std=c++20 -DTBB_PREVIEW_CONCURRENT_LRU_CACHE
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for oneTBB.

#include <oneapi/tbb/concurrent_hash_map.h>
#include <oneapi/tbb/concurrent_lru_cache.h>
#include <oneapi/tbb/concurrent_map.h>
#include <oneapi/tbb/concurrent_queue.h>
#include <oneapi/tbb/concurrent_set.h>
#include <oneapi/tbb/concurrent_unordered_map.h>
#include <oneapi/tbb/concurrent_unordered_set.h>
#include <oneapi/tbb/concurrent_vector.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <string>

using Hash = tbb::concurrent_hash_map<std::string, int>;

void hashMap(Hash &m, const std::string &k) {
  Hash::accessor a;
  Hash::const_accessor c;
  (void)m.find(a, k);      // is: read
  (void)m.find(c, k);      // is: read
  (void)m.count(k);        // is: read
  (void)m.insert(a, k);    // is: write
  (void)m.insert({k, 1});  // is: write
  (void)m.emplace(k, 1);   // is: write
  (void)m.erase(k);        // is: drop
  m.clear();               // is: clear
  (void)m.size();          // is: measure
  (void)m.empty();         // is: measure
  (void)m.begin();         // is: iterate
  (void)m.end();           // is: end
  (void)a->second;         // is: through
  (void)c->second;         // is: through
  (void)m.begin()->second; // is: through
}

void unorderedMap(tbb::concurrent_unordered_map<int, std::string> &m, int k) {
  (void)m.find(k);         // is: read
  (void)m.count(k);        // is: read
  (void)m.contains(k);     // is: read
  (void)m.at(k);           // is: read
  (void)m[k];              // is: access
  m.insert({k, ""});       // is: write
  m.emplace(k, "");        // is: write
  m.unsafe_erase(k);       // is: drop
  m.clear();               // is: clear
  (void)m.size();          // is: measure
  (void)m.end();           // is: end
  (void)m.find(k)->second; // is: through
}

void treeMap(tbb::concurrent_map<int, std::string> &m, int k) {
  (void)m.find(k);         // is: read
  (void)m[k];              // is: access
  m.insert({k, ""});       // is: write
  m.unsafe_erase(k);       // is: drop
  (void)m.end();           // is: end
  (void)m.find(k)->second; // is: through
}

void others(tbb::concurrent_unordered_set<int> &s,
            tbb::concurrent_vector<int> &v, tbb::concurrent_queue<int> &q,
            tbb::enumerable_thread_specific<int> &t, int &out) {
  s.insert(1);          // is: write
  (void)s.find(1);      // is: read
  (void)v[0];           // is: read
  v.push_back(1);       // is: append
  (void)*v.begin();     // is: through
  q.push(1);            // is: append
  (void)q.try_pop(out); // is: drop
  (void)t.local();      // is: through
}

void lru(tbb::concurrent_lru_cache<int, int> &c) {
  (void)c[1]; // is: load
}
