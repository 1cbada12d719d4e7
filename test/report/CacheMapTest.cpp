// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of the map of caches, and of how it is written.

#include "report/CacheMap.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace cachetidy::report {
namespace {

/// One family of keys that a change forgets, and a store.
CacheMap example() {
  Cache family{.name = "user:{int}"};
  family.uses = {
      {Use::LooksUp, {{"src/users.cpp", 3, 5}, "card"}, "read", ""},
      {Use::Fills, {{"src/users.cpp", 9, 3}, "card"}, "write", "for a time"}};
  family.sources = {
      {{{"src/users.cpp", 7, 1}, "card"}, "table 'users'", false}};
  family.changes = {{{{"src/users.cpp", 20, 1}, "rename"},
                     "table 'users'",
                     "table 'users'",
                     Change::LeadsToNoDrop,
                     {{{"src/web.cpp", 2, 2}, "route"}}},
                    {{{"src/users.cpp", 30, 1}, "erase"},
                     "table 'users'",
                     "table 'users'",
                     Change::LeadsToDrop,
                     {}},
                    {{{"src/users.cpp", 40, 1}, "load"},
                     "table 'users'",
                     "table 'users'",
                     Change::NothingDrops,
                     {}}};
  Cache store{.name = "names", .declared = {"src/names.h", 4, 8}};
  store.uses = {{Use::Drops, {{"?", 0, 0}, "forget"}, "clear", ""}};
  return {"/p",
          {{"redis", {family}}},
          {store},
          {{{"src/web.cpp", 8, 1}, "tidyUp"}}};
}

TEST(CacheMap, IsWrittenForPeople) {
  std::ostringstream out;
  writeText(out, example(), "/p/src");
  EXPECT_EQ(out.str(),
            "redis  (keys of a cache that all code shares)\n"
            "  user:{int}\n"
            "    read     users.cpp:3:5   card\n"
            "    write    users.cpp:9:3   card    for a time\n"
            "    made of  users.cpp:7:1   card    table 'users'\n"
            "    changed  users.cpp:20:1  rename  table 'users'  leads to no "
            "drop\n"
            "    changed  users.cpp:30:1  erase   table 'users'  leads to a "
            "drop\n"
            "    changed  users.cpp:40:1  load    table 'users'  nothing drops "
            "it\n"
            "names  names.h:4:8\n"
            "  clear  ?  forget\n"
            "not understood  (1 place; what is read and changed there is "
            "unknown)\n"
            "  web.cpp:8:1  tidyUp\n");
}

TEST(CacheMap, NamesTheFirstOfManyThatAreNotUnderstood) {
  CacheMap map{.root = "/p"};
  map.unread.assign(23, {{"src/web.cpp", 8, 1}, "tidyUp"});
  std::ostringstream out;
  writeText(out, map, "/p");
  EXPECT_TRUE(out.str().starts_with("not understood  (23 places"));
  EXPECT_TRUE(out.str().ends_with(
      "tidyUp\n  and 3 more, all of them with --format json\n"));
}

TEST(CacheMap, IsWrittenForScripts) {
  std::ostringstream out;
  writeJson(out, example());
  EXPECT_EQ(nlohmann::json::parse(out.str()), nlohmann::json::parse(R"({
    "root": "/p",
    "spaces": [{"space": "redis", "families": [{
      "family": "user:{int}",
      "uses": [
        {"file": "src/users.cpp", "line": 3, "column": 5, "deed": "read",
         "function": "card"},
        {"file": "src/users.cpp", "line": 9, "column": 3, "deed": "write",
         "function": "card", "lives": "for a time"}],
      "sources": [
        {"file": "src/users.cpp", "line": 7, "column": 1, "done": "made of",
         "resource": "table 'users'", "function": "card"},
        {"file": "src/users.cpp", "line": 20, "column": 1, "done": "changed",
         "resource": "table 'users'", "function": "rename",
         "leadsToDrop": false},
        {"file": "src/users.cpp", "line": 30, "column": 1, "done": "changed",
         "resource": "table 'users'", "function": "erase",
         "leadsToDrop": true},
        {"file": "src/users.cpp", "line": 40, "column": 1, "done": "changed",
         "resource": "table 'users'", "function": "load",
         "leadsToDrop": false}]}]}],
    "stores": [{
      "file": "src/names.h", "line": 4, "column": 8, "store": "names",
      "operations": [{"file": "?", "line": 0, "column": 0, "deed": "clear",
                      "function": "forget"}],
      "sources": []}],
    "unread": [{"file": "src/web.cpp", "line": 8, "column": 1,
                "function": "tidyUp"}]})"));
}

TEST(CacheMap, SaysWhatIsToBeKnownFirst) {
  Cache cache = example().spaces.front().families.front();
  EXPECT_EQ(upkeepOf(cache), Upkeep::Forgotten);
  cache.excuse = "its entries live for 5 seconds at most";
  EXPECT_EQ(upkeepOf(cache), Upkeep::KeptUp);
  cache.excuse.clear();
  cache.changes.erase(cache.changes.begin());
  EXPECT_EQ(upkeepOf(cache), Upkeep::KeptUp);
  cache.isNeverDropped = true;
  EXPECT_EQ(upkeepOf(cache), Upkeep::NeverDropped);
  cache.changes.clear();
  EXPECT_EQ(upkeepOf(cache), Upkeep::NeverDropped);
  cache.sources.front().isOwnState = true;
  EXPECT_EQ(upkeepOf(cache), Upkeep::KeptUp);
  cache.sources.clear();
  EXPECT_EQ(upkeepOf(cache), Upkeep::Unknown);
}

TEST(CacheMap, NamesEachOfItsPlacesOnce) {
  CacheMap map = example();
  std::multiset<rules::Location> places;
  for (const rules::Location *place : placesOf(map))
    places.insert(*place);
  EXPECT_EQ(places, (std::multiset<rules::Location>{{"", 0, 0},
                                                    {"?", 0, 0},
                                                    {"src/names.h", 4, 8},
                                                    {"src/users.cpp", 3, 5},
                                                    {"src/users.cpp", 7, 1},
                                                    {"src/users.cpp", 9, 3},
                                                    {"src/users.cpp", 20, 1},
                                                    {"src/users.cpp", 30, 1},
                                                    {"src/users.cpp", 40, 1},
                                                    {"src/web.cpp", 2, 2},
                                                    {"src/web.cpp", 8, 1}}));
}

} // namespace
} // namespace cachetidy::report
