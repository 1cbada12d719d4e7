// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for Boost.

#include <boost/container/flat_map.hpp>
#include <boost/container/flat_set.hpp>
#include <boost/container/map.hpp>
#include <boost/container/set.hpp>
#include <boost/container/small_vector.hpp>
#include <boost/optional.hpp>
#include <boost/scoped_ptr.hpp>
#include <boost/shared_ptr.hpp>
#include <boost/unordered_map.hpp>
#include <boost/unordered_set.hpp>
#include <string>

void hashMap(boost::unordered_map<std::string, int> &m, const std::string &k) {
  (void)m.find(k);           // is: read
  (void)m.count(k);          // is: read
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

void hashSet(boost::unordered_set<int> &s) {
  (void)s.find(1);  // is: read
  s.insert(1);      // is: write
  s.erase(1);       // is: drop
  (void)*s.begin(); // is: through
}

void flatMap(boost::container::flat_map<int, std::string> &m, int k) {
  (void)m.find(k);                            // is: read
  (void)m.contains(k);                        // is: read
  (void)m.at(k);                              // is: read
  (void)m[k];                                 // is: access
  m.insert(std::make_pair(k, std::string())); // is: write
  m.emplace(k, "");                           // is: write
  m.try_emplace(k, "");                       // is: write
  m.insert_or_assign(k, "");                  // is: write
  m.erase(k);                                 // is: drop
  m.clear();                                  // is: clear
  (void)m.size();                             // is: measure
  (void)m.end();                              // is: end
  (void)m.find(k)->second;                    // is: through
}

void treeMap(boost::container::map<int, std::string> &m, int k) {
  (void)m.find(k);         // is: read
  (void)m[k];              // is: access
  m.emplace(k, "");        // is: write
  m.try_emplace(k, "");    // is: write
  m.erase(k);              // is: drop
  m.clear();               // is: clear
  (void)m.empty();         // is: measure
  (void)m.end();           // is: end
  (void)m.find(k)->second; // is: through
}

void sets(boost::container::flat_set<int> &f, boost::container::set<int> &s) {
  (void)f.find(1); // is: read
  f.insert(1);     // is: write
  f.erase(1);      // is: drop
  (void)s.find(1); // is: read
  s.insert(1);     // is: write
  s.clear();       // is: clear
}

void vectors(boost::container::small_vector<int, 4> &v) {
  (void)v[0];       // is: read
  v.push_back(1);   // is: append
  v.pop_back();     // is: drop
  v.clear();        // is: clear
  (void)v.size();   // is: measure
  (void)*v.begin(); // is: through
}

void slots(boost::optional<int> &o, boost::shared_ptr<std::string> &s,
           boost::scoped_ptr<std::string> &p) {
  (void)*o;                 // is: through
  (void)o.get();            // is: through
  (void)o.value();          // is: through
  (void)o.is_initialized(); // is: measure
  (void)o.has_value();      // is: measure
  o.emplace(1);             // is: write
  o.reset();                // is: clear
  (void)s->size();          // is: through
  (void)s.get();            // is: through
  s.reset(new std::string); // is: write
  s.reset();                // is: clear
  (void)*p;                 // is: through
  p.reset(new std::string); // is: write
}
