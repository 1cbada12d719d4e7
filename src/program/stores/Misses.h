// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which conditions say that a lookup found nothing.

#ifndef CACHETIDY_PROGRAM_STORES_MISSES_H
#define CACHETIDY_PROGRAM_STORES_MISSES_H

#include "program/stores/Places.h"

#include <map>
#include <tuple>

namespace cachetidy::program {

struct Miss {
  Site lookup; ///< unknown: not known to be under a miss
  /// Other conditions lead here as well: found, but not fit.
  bool isRevalidated = false;
  /// The store that was found empty, where it is a gate of the one asked about;
  /// else none.
  facts::Index gate = facts::none;
  /// What the key of the last call was compared with, where that is the gate.
  Site key = {};
};

/// A store that says whether another one is filled, and that is filled with it:
/// a flag, or the key that the value belongs to.
struct Gate {
  Place place;
  Site value; ///< what is put into it
};

/// Whether a value is written as nothing: null, zero, false, an empty text.
bool isWrittenAsNothing(const Linked &linked, Site value);

/// Whether a variable is one that an optional is set to for no value.
bool isNone(const Linked &linked, facts::Index variable);

class Misses {
public:
  Misses(const Linked &linked, const Places &places)
      : Facts(linked), Where(places) {}

  /// Whether there can be a miss above it.
  bool isConditional(Site site) const;

  /// Whether `site` is reached only where a lookup of `store` failed.
  Miss above(Site site, const Place &store) const;
  /// The same for a store that keeps one value: asking whether it is there, or
  /// whether one of the gates is, is the lookup.
  Miss aboveSlot(Site site, const Place &store,
                 std::span<const Gate> gates = {}) const;

  /// The same of what is put at the end: also whether the function would have
  /// left before if it had found what it looks for in the store.
  Miss afterSearch(Site site, const Place &store) const;

  /// The same where that is asked under another condition: `if (isOn) { if
  /// (found) return *found; }`. The lookup; or unknown.
  Miss afterReturn(Site site, const Place &store) const;

  /// Whether `site` is reached only where a lookup of `store` found something.
  bool isFoundAbove(Site site, const Place &store) const {
    return foundAbove(site, store).known();
  }

  /// The stores of one value that are filled in a function.
  const std::vector<Gate> &gatesIn(facts::Index function) const;

private:
  enum class Outcome : std::uint8_t { Unrelated, Miss, Hit };
  struct Verdict {
    Outcome outcome = Outcome::Unrelated;
    Site lookup = {};
    bool isPartial = false;
    facts::Index gate = facts::none;
    Site key = {};
  };
  /// What the question is about.
  struct Subject {
    const Place &store;
    bool isSlot = false;
    std::span<const Gate> gates = {};
    /// Of calls with all else that an answer depends on, `holds`, depth and
    /// calls: functions that call each other lead to the same call on more ways
    /// than can be walked.
    mutable std::map<std::tuple<Site, bool, unsigned, unsigned>, Verdict>
        answers = {};
  };
  /// "What does it say of the store that this condition holds, or does not?"
  struct Question {
    Site condition;
    bool holds;
    const Subject &about;
    unsigned depth = 0;
    unsigned calls = 0; ///< of functions that were entered on the way

    Question of(Site part, bool itHolds) const {
      return {part, itHolds, about, depth + 1, calls};
    }
  };
  Verdict judge(const Question &asked) const;
  Verdict judgeLogic(const Question &asked) const;
  Verdict judgeCompare(const Question &asked) const;
  Verdict judgeKey(const Question &asked) const;
  Verdict judgeCall(const Question &asked) const;
  Verdict judgeMeasure(const Question &asked, const models::Effect &effect,
                       const Place &on) const;
  Verdict judgeInsertion(const Question &asked) const;
  Verdict judgeValue(const Question &asked) const;
  Verdict judgeCarried(const Question &asked) const;
  const std::vector<Site> &carriedTo(Site local) const;
  bool isCarriedAt(Site set, Site local) const;
  bool isAskedOf(Site condition, Site local, unsigned depth = 0) const;
  Verdict judgeAnswer(const Question &asked) const;
  Verdict findAnswer(const Question &asked) const;
  Verdict judgeOrder(const Question &asked) const;
  Verdict judgeMembers(const Question &asked) const;
  Verdict judgeReturns(const Question &asked) const;
  Verdict judgeReturn(const Question &asked, Site leave) const;
  Verdict found(Site site, const Question &asked) const;
  Miss find(Site site, const Subject &about) const;
  bool isAskedOfElement(Site condition, const Place &store) const;
  Site comparedElement(Site leave, const Place &store) const;
  Miss inHandler(Site site, const facts::Guard &guard,
                 const Place &store) const;
  Site onlyValue(Site local) const;
  bool isAnswered(Site made, Site local) const;
  Site foundAbove(Site site, const Place &store) const;
  bool isNothing(Site site, const Place &store, unsigned depth = 0) const;
  bool isMark(Site site, const Place &store) const;
  bool isSame(Site one, Site other) const;
  bool isJustSet(Site asked, const Place &gate) const;

  const Linked &Facts;
  const Places &Where;
  mutable std::map<Site, std::vector<Site>> Carried; ///< by local, once asked
  mutable std::map<facts::Index, std::vector<Gate>> Gates; ///< by function
};

/// Whether both can be the same store.
bool isSameStore(const Place &one, const Place &other);

} // namespace cachetidy::program

#endif
