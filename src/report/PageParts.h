// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of the page, and how they speak of each other.

#ifndef CACHETIDY_REPORT_PAGEPARTS_H
#define CACHETIDY_REPORT_PAGEPARTS_H

#include "report/CacheMap.h"
#include "report/Excerpts.h"
#include "report/Report.h"

namespace cachetidy::report {

/// A cache on the page; its number is its place among all.
struct ShownCache {
  const Cache *cache;
  const KeySpace *space; ///< null for a store
};

/// Those of key spaces, then stores.
std::vector<ShownCache> shownCaches(const CacheMap &map);

/// Which findings and caches speak of each other, by their numbers.
struct Mentions {
  Mentions(std::span<const rules::Finding> findings,
           std::span<const ShownCache> caches);

  std::vector<std::vector<std::size_t>> cachesOf;   ///< by finding
  std::vector<std::vector<std::size_t>> findingsOf; ///< by cache
  std::map<rules::Location, std::vector<std::size_t>> findingsAt;
};

/// "finding-3", "cache-7", counted from 1 as people are told.
std::string findingId(std::size_t number);
std::string cacheId(std::size_t number);

/// All findings, by their checks.
void writeFindings(Markup &to, const Report &report,
                   std::span<const ShownCache> caches, const Mentions &mentions,
                   Excerpts &excerpts);

/// Each cache with all that is known of it. The page's scripts read the map
/// from here.
void writeCaches(Markup &to, std::span<const ShownCache> caches,
                 const Report &report, const Mentions &mentions,
                 Excerpts &excerpts);

} // namespace cachetidy::report

#endif
