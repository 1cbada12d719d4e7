// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Looks from a change for a drop: in its function and all that this calls, then
// in its callers.

#include "program/upkeep/Outcomes.h"
#include "program/Program.h"
#include "program/linked/Branches.h"
#include "program/linked/Handles.h"
#include "program/upkeep/Handover.h"
#include "program/upkeep/Hearing.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;

Outcomes::Outcomes(const Program &program, const Copy &copy)
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

Outcome Outcomes::of(const Access &change) const {
  if (isSeenToWithin(change))
    return {.isSeenTo = true};
  Climb walk;
  const facts::Field *field = Whole.linked().field(change.resource.state);
  walk.isOfState = change.resource.state != none;
  walk.isOfObject = field != nullptr;
  if (change.resource.through != none) {
    walk.record = field->record;
    walk.through = change.resource.through;
  }
  return climb(change.at(), walk);
}

bool Outcomes::leads(Site site) const {
  return Drops.contains(site) ||
         std::ranges::any_of(
             Whole.paths().calledAt(site),
             [&](facts::Index callee) { return Coming.contains(callee); });
}

/// `main` does many things one after the other that have nothing to do with
/// each other: there only what stands beside it counts.
bool Outcomes::isSeenTo(Site site) const {
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
bool Outcomes::isSeenToWithin(const Access &change) const {
  return !change.calls.empty() &&
         (isSeenTo(change.call) ||
          std::any_of(change.calls.begin() + 1, change.calls.end(),
                      [&](Site call) { return isSeenTo(call); }));
}

std::vector<Site> Outcomes::callersOf(facts::Index function) const {
  std::vector<Site> callers = Whole.paths().calledFrom(function);
  // Who calls itself was called by somebody else first.
  std::erase_if(callers, [&](Site call) {
    return Whole.isLive(call) != Answer::Yes ||
           Whole.functionAt(call) == function;
  });
  return callers;
}

/// Leaves those out that call a method on another object of its class. False
/// where the object is only pointed to and nobody changes it by our name: it
/// may go by any other.
bool Outcomes::keepOnObject(std::vector<Site> &callers,
                            const Climb &walk) const {
  const Linked &linked = Whole.linked();
  const auto isOurs = [&](Site call) {
    return knownObject(linked, linked.operand(call, 0)).by == walk.through;
  };
  const facts::Field *field = linked.field(walk.through);
  const facts::Type *type =
      linked.type(field ? field->type : linked.variable(walk.through)->type);
  const bool isPointedTo = type && linked.isHandle(*type);
  if (isPointedTo && std::ranges::none_of(callers, isOurs))
    return false;
  std::erase_if(callers, [&](Site call) {
    const Site receiver = linked.operand(call, 0);
    return !isOurs(call) && receiver.known() &&
           linked.value(receiver).kind != ValueKind::This;
  });
  return true;
}

/// What comes of a place with several callers. A wrapper that sees to it stands
/// for what it wraps, to all who call either through a class that both are: if
/// there are copies, it is the wrapper that they have.
Outcome Outcomes::together(const std::vector<Site> &callers,
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

/// Who fills it after that keeps what is new.
bool Outcomes::isBeforeFill(Site site) const {
  return site.function == Fill.function && site.value < Fill.value &&
         !excludeEachOther(Whole.linked(), site, Fill);
}

Outcome Outcomes::ofCallers(const std::vector<Site> &callers,
                            Climb &walk) const {
  ++walk.depth;
  std::vector<Outcome> above;
  for (Site call : callers)
    above.push_back(climb(call, walk));
  --walk.depth;
  return together(callers, std::move(above));
}

Outcome Outcomes::climb(Site site, Climb &walk) const {
  constexpr unsigned depthLimit = 6;
  if (!walk.seen.insert(site).second)
    return {};
  if (isBeforeFill(site) || isSeenTo(site))
    return {.isSeenTo = true};
  const facts::Function &function = Whole.linked().function(site);
  // An object that is being made or taken down keeps nothing.
  if (walk.isOfObject &&
      (function.is(Trait::Constructor) || function.is(Trait::Destructor)))
    return {};
  std::vector<Site> callers = callersOf(function.entity);
  if (callers.empty() || function.is(Trait::Main))
    return {{site}};
  // An object knows nothing of what others keep of it: they have to see to it,
  // or, where it goes by other names only, its own methods.
  const bool isElsewhere =
      walk.through != none && function.parent == walk.record;
  const bool isOfPart = isElsewhere && keepOnObject(callers, walk);
  // Nobody knows what is further up.
  if (walk.depth >= depthLimit)
    return {.isSeenTo = true};
  Outcome outcome = ofCallers(callers, walk);
  if (isOfPart)
    return outcome;
  // Who sets a member, and who calls him, know what it is for. Further up much
  // is done at once: what else is dropped there shows nothing.
  if (walk.isOfState && (walk.depth > 0 || isElsewhere) && outcome.isSeenTo)
    return {};
  if (!outcome.isSeenTo && !outcome.forgotten.empty())
    outcome.forgotten = {site};
  return outcome;
}

} // namespace cachetidy::program
