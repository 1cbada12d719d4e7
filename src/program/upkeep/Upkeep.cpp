// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which of the places that lead to no drop were forgotten, and where something
// is meant to stay as it was.

#include "program/upkeep/Upkeep.h"
#include "program/copies/KeptObjects.h"
#include "program/fills/Memos.h"
#include "program/upkeep/OtherRows.h"
#include "program/upkeep/Outcomes.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::program {

using facts::none;
using models::SourceKind;

/// What an object has of its own can be meant to stay as it was at first use:
/// only where one of its changes is seen to, the others were forgotten. That
/// the whole is emptied says nothing of them. But what somebody answered of an
/// element is not meant to stay longer than the element.
static void keepWhereSomeAreSeenTo(const std::set<facts::Index> &kept,
                                   std::vector<Change> &changes) {
  std::erase_if(changes, [&](const Change &made) {
    const facts::Index state = made.change->resource.state;
    bool isOrphaned = made.change->done == Access::Takes && made.read->isOfEach;
    return state != none && !isOrphaned && !kept.contains(state);
  });
}

/// A list that is filled anew at times may be one of how things were: only
/// where most who change a table lead there, the others have forgotten it.
static void keepWhatMostSeeTo(std::vector<Change> &changes) {
  constexpr std::size_t least = 2, toOne = 2;
  struct Functions {
    std::set<facts::Index> seeing, forgetting;
  };
  std::map<std::string, Functions> of; ///< by table
  for (const Change &made : changes) {
    Functions &functions = of[made.change->resource.name()];
    (made.forgotten.empty() ? functions.seeing : functions.forgetting)
        .insert(made.change->at().function);
  }
  for (Change &made : changes) {
    const Functions &functions = of.at(made.change->resource.name());
    if (functions.seeing.size() < least ||
        functions.seeing.size() < toOne * functions.forgetting.size())
      made.forgotten.clear();
  }
}

/// Whether somebody says what it is to be: only its default is made of
/// something.
static bool isSetFromOutside(const Linked &linked, const Copy &copy) {
  return copy.store &&
         std::ranges::any_of(
             copy.store->operations, [&](const Operation &operation) {
               return puts(operation.deed) && !operation.missed.known() &&
                      operation.value.known() &&
                      linked.isAsGiven(operation.value);
             });
}

std::vector<Change> upkeepOf(const Program &program, const Copy &copy) {
  std::vector<Change> changes = changesOf(program, copy);
  if (changes.empty())
    return changes;
  const Outcomes outcomes(program, copy);
  // Who sets many of them at once need not mean the one by the other.
  const bool isSetting = isSetFromOutside(program.linked(), copy);
  std::set<facts::Index> seenTo; ///< states
  for (Change &made : changes) {
    const Resource &resource = made.change->resource;
    Outcome outcome = outcomes.of(*made.change);
    const bool isSeenTo =
        isSetting ? outcomes.isSeenTo(made.change->at()) : outcome.isSeenTo;
    if (isSeenTo && made.change->done != Access::Empties)
      seenTo.insert(resource.state);
    bool isTold = outcomes.isTold() && resource.kind == SourceKind::Database;
    if (!isTold &&
        !isOfKeptObject(program.linked(), copy, made.change->at().function))
      made.forgotten = std::move(outcome.forgotten);
    leaveOutOtherRows(program, copy, made);
  }
  keepWhereSomeAreSeenTo(seenTo, changes);
  if (copy.isMirror)
    keepWhatMostSeeTo(changes);
  return changes;
}

bool isLongLived(const Program &program, const Copy &copy) {
  const facts::Field *field =
      copy.store ? program.linked().field(copy.store->entity) : nullptr;
  return !copy.store || copy.store->root != none ||
         (field && !program.lifetimes().chainOf(field->record).empty());
}

bool isCheckedOnLookup(const Program &program, const Copy &copy) {
  if (copy.isCheckedOnLookup)
    return true;
  if (!copy.lookup.known())
    return false;
  return isDroppedIn(
      program, copy,
      program.paths().reachedFrom({program.functionAt(copy.lookup)}));
}

} // namespace cachetidy::program
