// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the inputs of a value to where they are changed.

#include "program/copies/States.h"
#include "program/fills/Memos.h"
#include "program/linked/Data.h"
#include "program/linked/Parts.h"

#include <algorithm>
#include <ranges>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;

States::States(const Program &program)
    : Whole(program), Facts(program.linked()) {
  for (const Store &store : program.stores())
    Stores.emplace(store.entity, &store);
  for (const facts::Function &function : Facts.Unit.functions)
    if (function.is(Trait::Virtual))
      Polymorphic.insert(function.parent);
}

/// Whether objects of a class are more than what they were made of: a window, a
/// service. They are asked to do something, and are told what has changed.
bool States::hasOwnLife(facts::Index object) const {
  std::vector<facts::Index> open = {object};
  for (unsigned steps = 0; !open.empty() && steps < 16; ++steps) {
    const facts::Index at = open.back();
    open.pop_back();
    if (Polymorphic.contains(at) || Facts.Unit.entities[at].inSystemHeader)
      return at != object || Polymorphic.contains(at);
    if (const facts::Record *row = Facts.record(at))
      std::ranges::copy(row->bases, std::back_inserter(open));
  }
  return false;
}

/// Where something is missing, it is made. What a caller hands over as it is,
/// to be put there, is news: nobody but he could make it again.
static bool isMadeOnMiss(const Linked &linked, const Operation &operation) {
  return operation.missed.known() && !linked.isAsGiven(operation.value);
}

/// One that is filled when something is missing: what is made of it is made of
/// what that is made of.
bool States::isCache(facts::Index entity) const {
  auto [first, last] = Stores.equal_range(entity);
  return std::any_of(first, last, [&](const auto &entry) {
    return std::ranges::any_of(entry.second->operations,
                               [&](const Operation &operation) {
                                 return isMadeOnMiss(Facts, operation);
                               });
  });
}

/// The member that keeps it, itself or in an object of a class for that; null
/// where that is no member.
const facts::Field *States::keeperOf(const Copy &copy) const {
  return Facts.field(copy.holder == none ? copy.store->entity : copy.holder);
}

bool States::isSource(const Copy &copy, const Operation &fill,
                      const Input &input) const {
  if (input.kind == Input::Parameter || input.ref == copy.store->entity ||
      input.ref == fill.gate)
    return false;
  const facts::Field *field = Facts.field(input.ref);
  const facts::Field *kept = keeperOf(copy);
  if (field)
    return kept && field->record == kept->record && isData(Facts, field->type);
  const facts::Variable *variable = Facts.variable(input.ref);
  const facts::Type *type = variable ? Facts.type(variable->type) : nullptr;
  return type && !type->isConst && isData(Facts, variable->type);
}

/// What sets an object up, takes it down, or makes another one of it; and what
/// only such functions of the class call.
bool States::isOfObjectsLife(const facts::Function &function,
                             unsigned depth) const {
  const std::string_view name = Facts.name(function.entity);
  if (function.is(Trait::Constructor) || function.is(Trait::Destructor) ||
      function.is(Trait::Initialiser) || name.ends_with("::operator=") ||
      name.ends_with("::swap"))
    return true;
  constexpr unsigned depthLimit = 3;
  const std::vector<Site> calls = Facts.callersOf(function.entity);
  return depth < depthLimit && !calls.empty() &&
         !Facts.isNamed(function.entity) &&
         std::ranges::all_of(calls, [&](Site call) {
           const facts::Function &caller = Facts.function(call);
           return caller.parent == function.parent &&
                  isOfObjectsLife(caller, depth + 1);
         });
}

/// Nothing where it is no change.
static std::optional<Access::Done>
done(const Linked &linked, const Operation &operation, bool isKeyed) {
  if (isMadeOnMiss(linked, operation))
    return std::nullopt;
  const bool isAssigned = linked.value(operation.at).kind == ValueKind::Assign;
  switch (operation.deed) {
  case Deed::Clear:
    // What is set to nothing is not asked for any more.
    return isAssigned ? std::nullopt : std::optional(Access::Empties);
  case Deed::Fill:
  case Deed::Append:
    return isKeyed ? Access::Adds : Access::Changes;
  case Deed::Replace:
  case Deed::Count:
    return Access::Changes;
  case Deed::Drop:
    return Access::Takes;
  case Deed::Lookup:
    if (isPutIntoSet(linked, operation))
      return isKeyed ? Access::Adds : Access::Changes;
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

/// Whether a value is an element of the state, or part of one; what is asked
/// for by an element is not.
bool States::isElement(Site value, facts::Index state) const {
  const facts::Body &body = Facts.function(value).body;
  return hasPart(
      body, value.value,
      [&](facts::Index part) { return isNameOf(body, part, state); },
      [&](facts::Index at, facts::Index part) {
        return body.values[at].kind != ValueKind::Call ||
               body.operands(at).front() == part;
      });
}

/// Whether the value is what somebody outside answered, who was asked for one
/// element of the state after the other. A key that is an element is not looked
/// up any more when the element has gone.
bool States::isAskedForEach(const Dependence &made, const Operation &fill,
                            facts::Index state) const {
  if (!isInLoop(Facts.function(fill.at).body, fill.at.value) ||
      !fill.key.known() || isElement(fill.key, state))
    return false;
  return std::ranges::any_of(made.calls, [&](Site call) {
    const models::Effect *effect = Facts.effect(call);
    return effect && effect->role == models::Role::Source;
  });
}

/// Whether a function sets a member of objects that are never of the class that
/// fills: that is of another class of the same base. A class that derives from
/// both of them is not looked for.
static bool isOfSibling(const Linked &linked, facts::Index record,
                        const facts::Function &filling,
                        const facts::Function &changing) {
  const facts::Index one = filling.parent, other = changing.parent;
  return one != none && other != none && linked.isOrDerives(one, record) &&
         linked.isOrDerives(other, record) && !linked.isOrDerives(one, other) &&
         !linked.isOrDerives(other, one);
}

std::vector<Access> States::changesOf(const Resource &state,
                                      const Operation &fill) const {
  std::vector<Access> changes;
  const facts::Field *field = Facts.field(state.state);
  const facts::Function &filling = Facts.function(fill.at);
  auto [first, last] = Stores.equal_range(state.state);
  for (const auto &[entity, store] : std::ranges::subrange(first, last))
    for (const Operation &operation : store->operations) {
      const facts::Function &function = Facts.function(operation.at);
      const auto what = done(Facts, operation, fill.key.known());
      bool isChange =
          what && !isOfObjectsLife(function) &&
          (!field || (isOfObject(operation, field->record, state.through) &&
                      !isOfSibling(Facts, field->record, filling, function))) &&
          Whole.isLive(operation.at) == Answer::Yes &&
          !Facts.isTest(Whole.position(operation.at).file);
      if (isChange)
        changes.push_back(
            {.done = *what, .resource = state, .call = operation.at});
    }
  std::ranges::sort(changes, {}, [&](const Access &change) {
    return std::tuple(Whole.position(change.call), change.call);
  });
  auto repeated = std::ranges::unique(changes, {}, &Access::call);
  changes.erase(repeated.begin(), repeated.end());
  return changes;
}

State States::stateOf(facts::Index entity, Site at, const Operation &fill,
                      const Dependence &made, facts::Index through) const {
  Access read{.resource = {.state = entity,
                           .through = through,
                           .called = std::string(Facts.name(entity))},
              .call = at,
              .isOfAllRows = !fill.key.known(),
              .isOfEach = isAskedForEach(made, fill, entity)};
  std::vector<Access> changes = changesOf(read.resource, fill);
  return {std::move(read), std::move(changes)};
}

std::vector<State> States::of(const Copy &copy, const Operation &fill,
                              const Dependence &made) const {
  std::vector<State> states;
  const facts::Type *kept = Facts.type(copy.store->type);
  const facts::Index object = kept ? Facts.pointedTo(*kept) : none;
  if (object != none && hasOwnLife(object))
    return states;
  for (const Input &input : made.inputs)
    if (isSource(copy, fill, input) && !isCache(input.ref))
      states.push_back(stateOf(input.ref, input.at, fill, made, none));
  std::set<std::pair<facts::Index, facts::Index>> seen;
  for (const MemberElsewhere &member : made.elsewhere)
    if (seen.emplace(member.field, member.through).second &&
        isSourceElsewhere(copy, member) && !isCache(member.field))
      states.push_back(
          stateOf(member.field, member.at, fill, made, member.through));
  std::erase_if(states,
                [](const State &state) { return state.changes.empty(); });
  if (states.empty())
    return states;
  const FunctionSet making =
      Whole.paths().reachedFrom({Facts.function(copy.at).entity});
  // What an object writes down of itself it knows already.
  for (State &state : states)
    std::erase_if(state.changes, [&](const Access &change) {
      const facts::Function &changing = Facts.function(change.call);
      return making.contains(changing.entity) ||
             (object != none && changing.parent != none &&
              Facts.isOrDerives(changing.parent, object));
    });
  return states;
}

} // namespace cachetidy::program
