// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is to be thought of a cache.

#include "report/CacheMap.h"

#include <algorithm>

namespace cachetidy::report {

Upkeep upkeepOf(const Cache &cache) {
  if (!cache.excuse.empty())
    return Upkeep::KeptUp;
  if (std::ranges::count(cache.changes, Change::LeadsToNoDrop, &Change::end))
    return Upkeep::Forgotten;
  if (cache.isNeverDropped && !cache.sources.empty())
    return Upkeep::NeverDropped;
  return cache.sources.empty() ? Upkeep::Unknown : Upkeep::KeptUp;
}

} // namespace cachetidy::report
