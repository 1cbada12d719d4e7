// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As boost.cpp; what does not parse with newer compilers in Boost 1.74 (MPL).

#include <boost/multi_index/hashed_index.hpp>
#include <boost/multi_index/member.hpp>
#include <boost/multi_index/ordered_index.hpp>
#include <boost/multi_index/sequenced_index.hpp>
#include <boost/multi_index_container.hpp>

namespace bmi = boost::multi_index;

struct Entry {
  int id;
  int value;
};
using Key = bmi::member<Entry, int, &Entry::id>;
using Entries = bmi::multi_index_container<
    Entry, bmi::indexed_by<bmi::ordered_unique<Key>, bmi::hashed_unique<Key>,
                           bmi::sequenced<>>>;

void entries(Entries &e) {
  (void)e.find(1);              // is: read
  e.insert({1, 2});             // is: write
  e.erase(1);                   // is: drop
  e.clear();                    // is: clear
  (void)e.size();               // is: measure
  (void)e.end();                // is: end
  (void)e.find(1)->value;       // is: through
  (void)e.get<1>().find(1);     // is: read
  e.get<1>().insert({1, 2});    // is: write
  (void)e.get<1>().find(1)->id; // is: through
  e.get<2>().push_back({1, 2}); // is: append
  e.get<2>().pop_back();        // is: drop
}
