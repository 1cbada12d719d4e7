// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is to be thought of a cache, and where it stands.

#include "report/CacheMap.h"

#include <algorithm>

namespace cachetidy::report {

static void addPlaces(Cache &cache, std::vector<rules::Location *> &places) {
  places.push_back(&cache.declared);
  for (Use &use : cache.uses)
    places.push_back(&use.act.at);
  for (Source &source : cache.sources)
    places.push_back(&source.act.at);
  for (Change &change : cache.changes) {
    places.push_back(&change.act.at);
    for (Act &act : change.forgotten)
      places.push_back(&act.at);
  }
}

std::vector<rules::Location *> placesOf(CacheMap &map) {
  std::vector<rules::Location *> places;
  for (KeySpace &space : map.spaces)
    for (Cache &family : space.families)
      addPlaces(family, places);
  for (Cache &store : map.stores)
    addPlaces(store, places);
  for (Act &act : map.unread)
    places.push_back(&act.at);
  return places;
}

static bool canChange(const Cache &cache) {
  return !cache.changes.empty() ||
         std::ranges::count(cache.sources, false, &Source::isOwnState) > 0;
}

Upkeep upkeepOf(const Cache &cache) {
  if (cache.sources.empty())
    return Upkeep::Unknown;
  if (!cache.excuse.empty())
    return Upkeep::KeptUp;
  if (std::ranges::count(cache.changes, Change::LeadsToNoDrop, &Change::end))
    return Upkeep::Forgotten;
  return cache.isNeverDropped && canChange(cache) ? Upkeep::NeverDropped
                                                  : Upkeep::KeptUp;
}

} // namespace cachetidy::report
