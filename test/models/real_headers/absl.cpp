// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for Abseil.

#include <absl/algorithm/container.h>
#include <absl/container/btree_map.h>
#include <absl/container/btree_set.h>
#include <absl/container/flat_hash_map.h>
#include <absl/container/flat_hash_set.h>
#include <absl/container/inlined_vector.h>
#include <absl/container/node_hash_map.h>
#include <absl/status/statusor.h>
#include <string>

void hashMap(absl::flat_hash_map<std::string, int> &m, const std::string &k) {
  (void)m.find(k);           // is: read
  (void)m.count(k);          // is: read
  (void)m.contains(k);       // is: read
  (void)m.at(k);             // is: read
  (void)m[k];                // is: access
  m.insert({k, 1});          // is: write
  m.emplace(k, 1);           // is: write
  m.try_emplace(k, 1);       // is: write
  m.insert_or_assign(k, 1);  // is: write
  m.erase(k);                // is: drop
  m.clear();                 // is: clear
  (void)m.size();            // is: measure
  (void)m.empty();           // is: measure
  (void)m.begin();           // is: iterate
  (void)m.end();             // is: end
  (void)m.find(k)->second;   // is: through
  (void)(*m.find(k)).second; // is: through
}

void nodeMap(absl::node_hash_map<int, std::string> &m, int k) {
  (void)m.find(k);         // is: read
  (void)m[k];              // is: access
  m.try_emplace(k, "");    // is: write
  m.erase(k);              // is: drop
  (void)m.find(k)->second; // is: through
}

void hashSet(absl::flat_hash_set<int> &s) {
  (void)s.contains(1); // is: read
  s.insert(1);         // is: write
  s.erase(1);          // is: drop
}

void treeMap(absl::btree_map<int, std::string> &m, int k) {
  (void)m.find(k);           // is: read
  (void)m.contains(k);       // is: read
  (void)m[k];                // is: access
  m.insert({k, ""});         // is: write
  m.emplace(k, "");          // is: write
  m.try_emplace(k, "");      // is: write
  m.insert_or_assign(k, ""); // is: write
  m.erase(k);                // is: drop
  m.clear();                 // is: clear
  (void)m.size();            // is: measure
  (void)m.end();             // is: end
  (void)m.find(k)->second;   // is: through
}

void others(absl::InlinedVector<int, 4> &v, absl::StatusOr<int> &s,
            absl::btree_set<int> &t) {
  (void)v[0];               // is: read
  v.push_back(1);           // is: append
  v.clear();                // is: clear
  (void)absl::c_find(v, 1); // is: read
  (void)s.value();          // is: through
  (void)*s;                 // is: through
  (void)s.ok();             // is: measure
  t.insert(1);              // is: write
  (void)t.find(1);          // is: read
}
