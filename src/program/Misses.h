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
  /// The same for a store that keeps one value: asking whether it is there is
  /// the lookup.
  Miss aboveSlot(Site site, const Place &store) const;

private:
  enum class Outcome : std::uint8_t { Unrelated, Miss, Hit };
  struct Verdict {
    Outcome outcome = Outcome::Unrelated;
    Site lookup;
    bool isPartial = false;
  };
  /// "What does it say of the store that this condition holds, or does not?"
  struct Question {
    Site condition;
    bool holds;
    const Place &store;
    bool isSlot = false;
    unsigned depth = 0;

    Question of(Site part, bool itHolds) const {
      return {part, itHolds, store, isSlot, depth + 1};
    }
  };
  Verdict judge(const Question &asked) const;
  Verdict judgeLogic(const Question &asked) const;
  Verdict judgeCompare(const Question &asked) const;
  Verdict judgeCall(const Question &asked) const;
  Verdict judgeInsertion(const Question &asked) const;
  Verdict judgeValue(const Question &asked) const;
  Miss find(Site site, const Place &store, bool isSlot) const;
  Miss inHandler(Site site, const facts::Guard &guard,
                 const Place &store) const;
  bool isNothing(Site site, const Place &store, unsigned depth = 0) const;

  const Linked &Facts;
  const Places &Where;
};

/// Whether both can be the same store.
bool isSameStore(const Place &one, const Place &other);

} // namespace cachetidy::program

#endif
