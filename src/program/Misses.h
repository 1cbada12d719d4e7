// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which conditions say that a lookup found nothing.

#ifndef CACHETIDY_PROGRAM_MISSES_H
#define CACHETIDY_PROGRAM_MISSES_H

#include "program/Places.h"

namespace cachetidy::program {

struct Miss {
  Site lookup; ///< unknown: not known to be under a miss
  /// Other conditions lead here as well: found, but not fit.
  bool isRevalidated = false;
};

class Misses {
public:
  Misses(const Linked &linked, const Places &places)
      : Facts(linked), Where(places) {}

  /// Whether `site` is reached only where a lookup of `store` failed.
  Miss above(Site site, const Place &store) const;

private:
  enum class Outcome : std::uint8_t { Unrelated, Miss, Hit };
  struct Verdict {
    Outcome outcome = Outcome::Unrelated;
    Site lookup;
    bool isPartial = false;
  };
  Verdict judge(Site condition, bool holds, const Place &store) const;
  Verdict judgeLogic(Site condition, bool holds, const Place &store) const;
  Verdict judgeCompare(Site condition, bool holds, const Place &store) const;
  Verdict judgeCall(Site condition, bool holds, const Place &store) const;
  Verdict judgeInsertion(Site part, bool holds, const Place &store) const;
  Verdict judgeValue(Site condition, bool holds, const Place &store) const;
  Miss inHandler(Site site, const facts::Guard &guard,
                 const Place &store) const;
  bool isNothing(Site site, const Place &store) const;

  const Linked &Facts;
  const Places &Where;
};

/// Whether both can be the same store.
bool isSameStore(const Place &one, const Place &other);

} // namespace cachetidy::program

#endif
