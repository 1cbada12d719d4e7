// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which findings speak of which caches: those that stand, or have a step of
// their story, where the cache is declared, filled, or left as it is.

#include "report/PageParts.h"

#include <algorithm>

namespace cachetidy::report {

std::vector<ShownCache> shownCaches(const CacheMap &map) {
  std::vector<ShownCache> caches;
  for (const KeySpace &space : map.spaces)
    for (const Cache &family : space.families)
      caches.push_back({&family, &space});
  for (const Cache &store : map.stores)
    caches.push_back({&store, nullptr});
  return caches;
}

static std::set<rules::Location> placesThatMean(const Cache &cache) {
  std::set<rules::Location> places;
  if (cache.declared.line != 0)
    places.insert(cache.declared);
  for (const Use &use : cache.uses)
    if (use.kind == Use::Fills || use.kind == Use::Drops)
      places.insert(use.act.at);
  for (const Change &change : cache.changes)
    for (const Act &act : change.forgotten)
      places.insert(act.at);
  return places;
}

static bool isAbout(const rules::Finding &finding,
                    const std::set<rules::Location> &places) {
  return places.contains(finding.at) ||
         std::ranges::any_of(finding.because, [&](const rules::Note &note) {
           return places.contains(note.at);
         });
}

Mentions::Mentions(std::span<const rules::Finding> findings,
                   std::span<const ShownCache> caches)
    : cachesOf(findings.size()), findingsOf(caches.size()) {
  for (std::size_t i = 0; i < findings.size(); ++i)
    findingsAt[findings[i].at].push_back(i);
  for (std::size_t cache = 0; cache < caches.size(); ++cache) {
    const std::set<rules::Location> places =
        placesThatMean(*caches[cache].cache);
    for (std::size_t finding = 0; finding < findings.size(); ++finding)
      if (isAbout(findings[finding], places)) {
        cachesOf[finding].push_back(cache);
        findingsOf[cache].push_back(finding);
      }
  }
}

std::string findingId(std::size_t number) {
  return "finding-" + std::to_string(number + 1);
}

std::string cacheId(std::size_t number) {
  return "cache-" + std::to_string(number + 1);
}

} // namespace cachetidy::report
