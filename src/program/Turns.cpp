// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the conditions under which stores are emptied, and by who else uses them.

#include "program/Turns.h"
#include "program/Memos.h"
#include "program/Parts.h"

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
  const facts::Parameter *turn() const;
  bool remembers(facts::Index condition, facts::Index parameter) const;
  Site useIn(facts::Index row) const;
  bool isUse(Site site) const;
  bool isSeenTo(facts::Index row, unsigned depth) const;
  bool empties(facts::Index row, facts::Index besides, unsigned depth) const;
  bool isSameClass(const facts::Function &function) const;

  const Program &Whole;
  const Linked &Facts;
  const Store &Used;
  Site Cleared;
};

} // namespace

/// Whether what a parameter is compared with takes its value afterwards.
bool Emptying::remembers(facts::Index condition, facts::Index parameter) const {
  const facts::Body &body = Facts.function(Cleared).body;
  const facts::Value &compare = body.values[condition];
  if (compare.kind != ValueKind::Compare)
    return false;
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
    return false;
  return std::ranges::any_of(Facts.setsOf(kept), [&](Site set) {
    const Site value = Facts.operand(set, 1);
    return set.function == Cleared.function && value.known() &&
           Facts.value(value).kind == ValueKind::Parameter &&
           Facts.value(value).ref == parameter;
  });
}

/// The parameter that decides whether the store is emptied; null where it is
/// something else.
const facts::Parameter *Emptying::turn() const {
  const facts::Function &function = Facts.function(Cleared);
  const facts::Body &body = function.body;
  for (facts::Index at = body.values[Cleared.value].guard; at != none;
       at = body.guards[at].parent)
    if (body.guards[at].condition != none)
      for (facts::Index i = 0; i < function.parameters.size(); ++i)
        if (remembers(body.guards[at].condition, i))
          return &function.parameters[i];
  return nullptr;
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
bool Emptying::empties(facts::Index row, facts::Index besides,
                       unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  if (row == besides)
    return false;
  auto isHere = [&](const Operation &operation) {
    return operation.at.function == row && removes(operation);
  };
  if (std::ranges::any_of(Used.operations, isHere))
    return true;
  const facts::Body &body = Facts.Unit.functions[row].body;
  for (facts::Index i = 0; i < body.values.size() && depth < depthLimit; ++i)
    if (body.values[i].kind == ValueKind::Call)
      for (facts::Index callee : Facts.bodiesCalled({row, i}))
        if (empties(callee, besides, depth + 1))
          return true;
  return false;
}

/// Whether it is emptied there, or by who calls it.
bool Emptying::isSeenTo(facts::Index row, unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  return empties(row, depth > 0 ? Cleared.function : none, 0) ||
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
  const facts::Parameter *given = turn();
  if (!given || given->name == none || !useIn(Cleared.function).known())
    return;
  for (facts::Index row = 0; row < Facts.Unit.functions.size(); ++row) {
    const facts::Function &function = Facts.Unit.functions[row];
    bool isGiven = std::ranges::any_of(
        function.parameters, [&](const facts::Parameter &parameter) {
          return parameter.name == given->name && parameter.type == given->type;
        });
    if (row == Cleared.function || !isGiven || !isSameClass(function) ||
        function.is(Trait::Constructor) ||
        Whole.isLive(function.entity) != Answer::Yes ||
        Facts.isTest(Facts.declared(function.entity).file))
      continue;
    const Site used = useIn(row);
    if (used.known() && !isSeenTo(row, 0))
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
