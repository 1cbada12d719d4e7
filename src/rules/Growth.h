// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stores that get more and more entries: the same is told of them wherever they
// are.

#ifndef CACHETIDY_RULES_GROWTH_H
#define CACHETIDY_RULES_GROWTH_H

#include "program/fills/Memos.h"
#include "rules/Check.h"

namespace cachetidy::rules {

/// Whether growth is told, and of which keys.
struct GrowthSettings {
  explicit GrowthSettings(const Settings &settings);

  bool isTold;
  unsigned smallKeyBits;
};

inline constexpr Option growthOption = {
    "Growth", "true",
    "Whether to tell of containers that only grow: what they keep cannot go "
    "stale, but there is no end to it."};
inline constexpr Option smallKeyBitsOption = {
    "SmallKeyBits", "16",
    "Integer keys of at most that many bits are few enough not to count as "
    "growth."};

/// That a store grows, with how that comes about; nothing where it does not, as
/// far as is known. `memo` is how it is filled on first use, if it is.
std::optional<Finding> findGrowth(const program::Program &program,
                                  const program::Store &store,
                                  const std::optional<program::Memo> &memo,
                                  const GrowthSettings &settings);

} // namespace cachetidy::rules

#endif
