// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Locals that carry the answer of a lookup to where it is asked for: `if (it !=
// end) price = it->second; ... if (price.empty())`.

#include "program/linked/Conditions.h"
#include "program/stores/Misses.h"

#include <algorithm>

namespace cachetidy::program {

using facts::ValueKind;

/// Whether a condition asks for the local itself.
bool Misses::isAskedOf(Site condition, Site local, unsigned depth) const {
  constexpr unsigned depthLimit = 4;
  if (condition == local)
    return true;
  if (!condition.known() || depth > depthLimit)
    return false;
  for (std::size_t i = 0; i < Facts.value(condition).operandCount; ++i)
    if (isAskedOf(Facts.operand(condition, i), local, depth + 1))
      return true;
  return false;
}

/// Whether something is put into a local there, and not after it was asked.
bool Misses::isCarriedAt(Site set, Site local) const {
  const ValueKind kind = Facts.value(set).kind;
  const bool isSet =
      kind == ValueKind::Assign
          ? Facts.operand(set, 0) == local
          : kind == ValueKind::Call &&
                std::ranges::count(Facts.operands(local), set.value) > 0;
  return isSet && !anyConditionAbove(Facts, set, [&](Site condition, bool) {
           return isAskedOf(condition, local);
         });
}

/// Whatever store is asked about, and that is each one that a function fills.
const std::vector<Site> &Misses::carriedTo(Site local) const {
  const auto [slot, isNew] = Carried.try_emplace(local);
  if (!isNew)
    return slot->second;
  const auto count = facts::Index(Facts.function(local).body.values.size());
  for (Site set{local.function, local.value + 1}; set.value < count;
       ++set.value)
    if (isCarriedAt(set, local))
      slot->second.push_back(set);
  return slot->second;
}

/// A local is nothing at first, and something is put into it where something
/// was found; or it is true at first, and made false there. What is put into it
/// after it was asked says nothing.
Misses::Verdict Misses::judgeCarried(const Question &asked) const {
  const Site local = asked.condition;
  const Place &store = asked.about.store;
  const Site first = Facts.operand(local, 0);
  const bool hasFirst = first.known() && first.value < local.value;
  const bool isSomethingFirst = hasFirst && !isNothing(first, store);
  if (isSomethingFirst && Facts.value(first).kind != ValueKind::Literal)
    return {};
  Verdict verdict;
  for (const Site set : carriedTo(local)) {
    const bool isSomething = Facts.value(set).kind != ValueKind::Assign ||
                             !isNothing(Facts.operand(set, 1), store);
    const Verdict here = found(set, asked);
    const bool isAsOthers = verdict.outcome == Outcome::Unrelated ||
                            verdict.outcome == here.outcome;
    if (here.outcome == Outcome::Unrelated || !isAsOthers ||
        isSomething == isSomethingFirst)
      return {};
    verdict = here;
  }
  const bool isOfSet = asked.holds != isSomethingFirst;
  if (verdict.outcome != Outcome::Unrelated && !isOfSet)
    verdict.outcome =
        verdict.outcome == Outcome::Hit ? Outcome::Miss : Outcome::Hit;
  return verdict;
}

} // namespace cachetidy::program
