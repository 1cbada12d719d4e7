// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Looks from a change for a drop: in its function and all that this calls, then
// in its callers.

#include "program/Upkeep.h"
#include "program/Branches.h"
#include "program/Handover.h"
#include "program/Hearing.h"
#include "program/KeptObjects.h"

#include <algorithm>
#include <map>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;
using models::Role;
using models::SourceKind;

namespace {

class Upkeep {
public:
  Upkeep(const Program &program, const Copy &copy);

  std::vector<Site> forgottenAt(const Access &change) const {
    if (isSeenToWithin(change))
      return {};
    Climb walk;
    walk.isOfObject = Whole.linked().field(change.resource.state) != nullptr;
    return climb(change.at(), walk).forgotten;
  }

  /// Whether the same run of its function comes to a drop.
  bool isSeenToAt(Site change) const { return isSeenTo(change); }

  /// Some handler drops it whenever the database tells of a change.
  bool IsTold = false;

private:
  struct Climb {
    std::set<Site> seen;
    unsigned depth = 0;
    bool isOfObject = false; ///< of the one that keeps the copy
  };
  /// What comes of a place.
  struct Outcome {
    std::vector<Site> forgotten = {}; ///< where it leads to no drop
    bool isSeenTo = false;            ///< somewhere it leads to one
  };
  bool leads(Site site) const;
  bool isSeenTo(Site site) const;
  bool isSeenToWithin(const Access &change) const;
  Outcome climb(Site site, Climb &walk) const;
  Outcome together(const std::vector<Site> &callers,
                   std::vector<Outcome> above) const;
  std::vector<Site> callersOf(facts::Index function) const;

  const Program &Whole;
  std::set<Site> Drops;
  Site Fill;
  FunctionSet Coming; ///< from which one comes to a drop
};

Upkeep::Upkeep(const Program &program, const Copy &copy)
    : Whole(program), Drops(copy.drops.begin(), copy.drops.end()),
      Fill(copy.at) {
  const Hearing &hearing = program.hearing();
  FunctionSet targets;
  for (Site drop : copy.drops)
    targets.insert(program.functionAt(drop));
  IsTold = isDroppedIn(program, copy, hearing.ofDatabase) ||
           isDroppedIn(program, copy, hearing.ofProcess);
  const auto countAsDrop = [&](Site site) {
    Drops.insert(site);
    targets.insert(program.functionAt(site));
  };
  if (isDroppedIn(program, copy, hearing.ofCache))
    std::ranges::for_each(hearing.announcing, countAsDrop);
  Coming = program.paths().comingTo(targets);
  // Who leaves it to another to drop it has seen to it as well; who fills it
  // sets the mark that it is there.
  const facts::Index kept = copy.store ? copy.store->entity : none;
  std::vector<Site> left = leftFor(program, Coming, kept);
  std::erase_if(left,
                [&](Site site) { return site.function == Fill.function; });
  if (left.empty())
    return;
  std::ranges::for_each(left, countAsDrop);
  Coming = program.paths().comingTo(targets);
}

bool Upkeep::leads(Site site) const {
  return Drops.contains(site) ||
         std::ranges::any_of(
             Whole.paths().calledAt(site),
             [&](facts::Index callee) { return Coming.contains(callee); });
}

/// Whether the same run of the function also comes to a drop. `main` does many
/// things one after the other that have nothing to do with each other: there
/// only what stands beside it counts.
bool Upkeep::isSeenTo(Site site) const {
  const facts::Function &function = Whole.linked().function(site);
  const facts::Body &body = function.body;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const Site other{site.function, i};
    bool isBeside = body.values[i].guard == body.values[site.value].guard &&
                    body.values[i].kind == ValueKind::Call;
    if (other != site && (isBeside || !function.is(Trait::Main)) &&
        leads(other) && !excludeEachOther(Whole.linked(), other, site))
      return true;
  }
  return false;
}

/// Whether a helper that makes the change for who says what it is drops as
/// well.
bool Upkeep::isSeenToWithin(const Access &change) const {
  return !change.calls.empty() &&
         (isSeenTo(change.call) ||
          std::any_of(change.calls.begin() + 1, change.calls.end(),
                      [&](Site call) { return isSeenTo(call); }));
}

std::vector<Site> Upkeep::callersOf(facts::Index function) const {
  std::vector<Site> callers = Whole.paths().calledFrom(function);
  // Who calls itself was called by somebody else first.
  std::erase_if(callers, [&](Site call) {
    return Whole.isLive(call) != Answer::Yes ||
           Whole.functionAt(call) == function;
  });
  return callers;
}

/// What comes of a place with several callers. A wrapper that sees to it stands
/// for what it wraps, to all who call either through a class that both are: if
/// there are copies, it is the wrapper that they have.
Upkeep::Outcome Upkeep::together(const std::vector<Site> &callers,
                                 std::vector<Outcome> above) const {
  std::vector<facts::Index> wrappers;
  for (std::size_t i = 0; i < callers.size(); ++i)
    if (const facts::Index caller = Whole.functionAt(callers[i]);
        above[i].isSeenTo && above[i].forgotten.empty() &&
        Coming.contains(caller))
      wrappers.push_back(caller);
  const auto leadsToWrapper = [&](Site call) {
    if (wrappers.empty())
      return false;
    return std::ranges::any_of(
        Whole.paths().calledAt(call), [&](facts::Index function) {
          return std::ranges::count(wrappers, function) > 0;
        });
  };
  Outcome all;
  for (std::size_t i = 0; i < callers.size(); ++i) {
    if (leadsToWrapper(callers[i]))
      above[i] = {.isSeenTo = true};
    all.isSeenTo |= above[i].isSeenTo;
    std::ranges::move(above[i].forgotten, std::back_inserter(all.forgotten));
  }
  return all;
}

Upkeep::Outcome Upkeep::climb(Site site, Climb &walk) const {
  constexpr unsigned depthLimit = 6;
  if (!walk.seen.insert(site).second)
    return {};
  // Who fills it after that keeps what is new.
  bool isBeforeFill = site.function == Fill.function &&
                      site.value < Fill.value &&
                      !excludeEachOther(Whole.linked(), site, Fill);
  if (isBeforeFill || isSeenTo(site))
    return {.isSeenTo = true};
  const facts::Function &function = Whole.linked().function(site);
  // An object that is being made or taken down keeps nothing.
  if (walk.isOfObject &&
      (function.is(Trait::Constructor) || function.is(Trait::Destructor)))
    return {};
  const std::vector<Site> callers = callersOf(function.entity);
  if (callers.empty() || function.is(Trait::Main))
    return {{site}};
  // Nobody knows what is further up.
  if (walk.depth >= depthLimit)
    return {.isSeenTo = true};
  ++walk.depth;
  std::vector<Outcome> above;
  for (Site call : callers)
    above.push_back(climb(call, walk));
  --walk.depth;
  Outcome outcome = together(callers, std::move(above));
  if (!outcome.isSeenTo && !outcome.forgotten.empty())
    outcome.forgotten = {site};
  return outcome;
}

} // namespace

/// What an object has of its own can be meant to stay as it was at first use:
/// only where one of its changes is seen to, the others were forgotten. That
/// the whole is emptied says nothing of them. But what somebody answered of an
/// element is not meant to stay longer than the element.
static void keepWhereSomeAreSeenTo(const Upkeep &upkeep,
                                   std::vector<Change> &changes) {
  std::set<facts::Index> kept;
  for (const Change &made : changes)
    if (made.change->resource.state != none &&
        made.change->done != Access::Empties &&
        upkeep.isSeenToAt(made.change->at()))
      kept.insert(made.change->resource.state);
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

std::vector<Change> upkeepOf(const Program &program, const Copy &copy) {
  std::vector<Change> changes = changesOf(program, copy);
  if (changes.empty())
    return changes;
  const Upkeep upkeep(program, copy);
  for (Change &made : changes) {
    bool isTold =
        upkeep.IsTold && made.change->resource.kind == SourceKind::Database;
    if (!isTold &&
        !isOfKeptObject(program.linked(), copy, made.change->at().function))
      made.forgotten = upkeep.forgottenAt(*made.change);
  }
  keepWhereSomeAreSeenTo(upkeep, changes);
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
