// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the conditions under which stores are emptied, and by who else uses them.

#include "program/copies/Turns.h"
#include "program/fills/Memos.h"
#include "program/linked/Callees.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;

namespace {

/// One place where a store is emptied.
class Emptying {
public:
  Emptying(const Program &program, const Store &store, Site cleared)
      : Whole(program), Facts(program.linked()), Used(store), Cleared(cleared) {
  }

  void find(std::vector<Turn> &turns) const;

private:
  /// What decides whether the store is emptied: a parameter, and the member or
  /// variable that keeps what it was the last time.
  struct Decision {
    const facts::Parameter *given = nullptr;
    facts::Index kept = none;
  };
  Decision turn() const;
  facts::Index remembered(facts::Index condition, facts::Index parameter) const;
  bool isGivenTo(facts::Index row, const facts::Parameter &given) const;
  bool isKeyedBy(facts::Index row, const facts::Parameter &given) const;
  template <class IsLike>
  bool isOrOthersAre(facts::Index row, facts::Index besides,
                     IsLike isLike) const {
    auto isOther = [&](facts::Index one) { return one != besides; };
    constexpr unsigned steps = 2;
    return isOther(row) && isOrCalls(Facts, row, steps, isLike, isOther);
  }
  bool knows(facts::Index row, facts::Index kept, facts::Index besides) const;
  bool isKnownTo(facts::Index row, facts::Index kept, unsigned depth) const;
  Site useIn(facts::Index row) const;
  bool isUse(Site site) const;
  bool isSeenTo(facts::Index row, unsigned depth) const;
  bool empties(facts::Index row, facts::Index besides) const;
  bool isSameClass(const facts::Function &function) const;

  const Program &Whole;
  const Linked &Facts;
  const Store &Used;
  Site Cleared;
};

} // namespace

/// What a parameter is compared with, where that takes its value afterwards;
/// else none.
facts::Index Emptying::remembered(facts::Index condition,
                                  facts::Index parameter) const {
  const facts::Body &body = Facts.function(Cleared).body;
  const facts::Value &compare = body.values[condition];
  if (compare.kind != ValueKind::Compare)
    return none;
  facts::Index kept = none;
  bool isGiven = false;
  for (facts::Index side : body.operands(compare)) {
    if (side == none)
      continue;
    const facts::Value &value = body.values[side];
    if (value.kind == ValueKind::Field || value.kind == ValueKind::Variable)
      kept = value.ref;
    isGiven |= value.kind == ValueKind::Parameter && value.ref == parameter;
  }
  if (kept == none || !isGiven)
    return none;
  bool isTaken = std::ranges::any_of(Facts.setsOf(kept), [&](Site set) {
    const Site value = Facts.operand(set, 1);
    return set.function == Cleared.function && value.known() &&
           Facts.value(value).kind == ValueKind::Parameter &&
           Facts.value(value).ref == parameter;
  });
  return isTaken ? kept : none;
}

/// Without a parameter where something else decides.
Emptying::Decision Emptying::turn() const {
  const facts::Function &function = Facts.function(Cleared);
  const facts::Body &body = function.body;
  for (facts::Index at = body.values[Cleared.value].guard; at != none;
       at = body.guards[at].parent)
    if (body.guards[at].condition != none)
      for (facts::Index i = 0; i < function.parameters.size(); ++i)
        if (facts::Index kept = remembered(body.guards[at].condition, i);
            kept != none)
          return {&function.parameters[i], kept};
  return {};
}

bool Emptying::isGivenTo(facts::Index row,
                         const facts::Parameter &given) const {
  return std::ranges::any_of(Facts.Unit.functions[row].parameters,
                             [&](const facts::Parameter &parameter) {
                               return parameter.name == given.name &&
                                      parameter.type == given.type;
                             });
}

/// Whether a function asks for, or keeps, something under what it is given, or
/// keeps that itself: then it meets nothing that was kept for another.
bool Emptying::isKeyedBy(facts::Index row,
                         const facts::Parameter &given) const {
  const facts::Function &function = Facts.Unit.functions[row];
  auto isIt = [&](facts::Index part) {
    const facts::Value &value = function.body.values[part];
    return value.kind == ValueKind::Parameter &&
           value.ref < function.parameters.size() &&
           function.parameters[value.ref].name == given.name;
  };
  return std::ranges::any_of(Used.operations, [&](const Operation &operation) {
    if (operation.at.function != row)
      return false;
    if (operation.key.known())
      return operation.key.function == row &&
             hasPart(function.body, operation.key.value, isIt);
    // Of a list, what is made of it tells nothing apart.
    return operation.value.known() && operation.value.function == row &&
           isIt(operation.value.value);
  });
}

/// Whether a function, or one that it calls, has to do with what is remembered;
/// `besides` does so for itself.
bool Emptying::knows(facts::Index row, facts::Index kept,
                     facts::Index besides) const {
  return isOrOthersAre(row, besides, [&](facts::Index one) {
    return std::ranges::any_of(Facts.Unit.functions[one].body.values,
                               [&](const facts::Value &value) {
                                 return (value.kind == ValueKind::Field ||
                                         value.kind == ValueKind::Variable) &&
                                        value.ref == kept;
                               });
  });
}

/// Whether it knows whose turn it is, or all who call it do.
bool Emptying::isKnownTo(facts::Index row, facts::Index kept,
                         unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  if (knows(row, kept, depth > 0 ? Cleared.function : none))
    return true;
  const std::vector<Site> callers =
      Facts.callersOf(Facts.Unit.functions[row].entity);
  return depth < depthLimit && !callers.empty() &&
         std::ranges::all_of(callers, [&](Site call) {
           return isKnownTo(call.function, kept, depth + 1);
         });
}

/// What is looked up or kept there, or asked for by way of it.
bool Emptying::isUse(Site site) const {
  const models::Effect *effect = Facts.effect(site);
  const Site on = Facts.operand(site, 0);
  return effect && effect->role == models::Role::Source && on.known() &&
         facts::refersToEntity(Facts.value(on).kind) &&
         Facts.value(on).ref == Used.entity;
}

Site Emptying::useIn(facts::Index row) const {
  for (const Operation &operation : Used.operations)
    if (operation.at.function == row &&
        (operation.deed == Deed::Lookup || operation.deed == Deed::Fill))
      return operation.at;
  const facts::Body &body = Facts.Unit.functions[row].body;
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (body.values[i].kind == ValueKind::Call && isUse({row, i}))
      return {row, i};
  return {};
}

/// Whether a function, or one that it calls, takes something out of the store;
/// `besides` does so for itself.
bool Emptying::empties(facts::Index row, facts::Index besides) const {
  return isOrOthersAre(row, besides, [&](facts::Index one) {
    return std::ranges::any_of(
        Used.operations, [&](const Operation &operation) {
          return operation.at.function == one && removes(operation);
        });
  });
}

/// Whether it is emptied there, or by who calls it.
bool Emptying::isSeenTo(facts::Index row, unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  return empties(row, depth > 0 ? Cleared.function : none) ||
         (depth < depthLimit &&
          std::ranges::any_of(
              Facts.callersOf(Facts.Unit.functions[row].entity),
              [&](Site call) { return isSeenTo(call.function, depth + 1); }));
}

bool Emptying::isSameClass(const facts::Function &function) const {
  const facts::Field *field = Facts.field(Used.entity);
  return !field || function.parent == field->record;
}

void Emptying::find(std::vector<Turn> &turns) const {
  const auto [given, kept] = turn();
  if (!given || given->name == none || !useIn(Cleared.function).known() ||
      isKeyedBy(Cleared.function, *given))
    return;
  for (facts::Index row = 0; row < Facts.Unit.functions.size(); ++row) {
    const facts::Function &function = Facts.Unit.functions[row];
    if (row == Cleared.function || !isGivenTo(row, *given) ||
        !isSameClass(function) || function.is(Trait::Constructor) ||
        Whole.isLive(function.entity) != Answer::Yes ||
        Facts.isTest(Facts.declared(function.entity).file))
      continue;
    const Site used = useIn(row);
    if (used.known() && !isKeyedBy(row, *given) && !isSeenTo(row, 0) &&
        !isKnownTo(row, kept, 0))
      turns.push_back({&Used, Cleared, Facts.Unit.strings[given->name], used});
  }
}

std::vector<Turn> findTurns(const Program &program) {
  std::vector<Turn> turns;
  for (const Store &store : program.stores())
    for (const Operation &operation : store.operations)
      if ((store.root == none || store.root == store.entity) &&
          operation.deed == Deed::Clear &&
          program.isLive(operation.at) == Answer::Yes)
        Emptying(program, store, operation.at).find(turns);
  return turns;
}

} // namespace cachetidy::program
