// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From calls and assignments to deeds.

#include "program/Operations.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

std::vector<Store> Operations::collect() {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      visit({i, v});
  followParameters();
  std::vector<Store> stores;
  for (auto &[entity, store] : Found) {
    followCallers(store);
    std::ranges::sort(store.operations);
    auto repeated = std::ranges::unique(store.operations);
    store.operations.erase(repeated.begin(), repeated.end());
    stores.push_back(std::move(store));
  }
  std::ranges::sort(stores, {}, [](const Store &store) {
    return std::pair(store.declared, store.entity);
  });
  return stores;
}

void Operations::visit(Site site) {
  switch (Facts.value(site).kind) {
  case ValueKind::Call:
  case ValueKind::Construct:
    return visitCall(site);
  case ValueKind::Assign:
    return visitAssignment(site);
  case ValueKind::Return:
    return visitReturn(site);
  case ValueKind::Local:
    return visitCopy(site);
  case ValueKind::Increment:
    if (Place place = Where.of(Facts.operand(site, 0)); place.isElement)
      add(place, {Deed::Append, site});
    return;
  case ValueKind::Delete:
    if (Place place = Where.of(Facts.operand(site, 0)); place.known())
      add(place, {place.isElement ? Deed::Drop : Deed::Clear, site});
    return;
  default:
    return;
  }
}

void Operations::visitCall(Site call) {
  if (const models::Effect *effect = Facts.effect(call))
    visitModelledCall(call, *effect);
  else
    visitArguments(call);
}

static Deed deedOf(Role role, bool onElement) {
  switch (role) {
  case Role::Append:
    return Deed::Append;
  case Role::Drop:
    return Deed::Drop;
  case Role::Clear:
    return onElement ? Deed::Drop : Deed::Clear;
  case Role::Measure:
  case Role::End:
    return onElement ? Deed::Lookup : Deed::Measure;
  case Role::Iterate:
    return onElement ? Deed::Read : Deed::Iterate;
  default:
    return Deed::Lookup;
  }
}

void Operations::visitModelledCall(Site call, const models::Effect &effect) {
  if (effect.role == Role::Through)
    return;
  for (std::size_t i = 1; i < Facts.value(call).operandCount; ++i) {
    Place argument = Where.of(Facts.operand(call, i));
    if (argument.isElement)
      add(argument, {Deed::Read, call});
    else if (argument.known() && effect.role == Role::Clear)
      add(argument, {Deed::Clear, call}); // swap
  }
  Place on = Where.of(Facts.slot(call, effect.on));
  if (!on.known() || effect.role == Role::Source)
    return;
  Site key = Facts.slot(call, effect.key);
  if (effect.role == Role::Write)
    return visitWrite(call, effect, on, key.known() ? key : on.key);
  add(on,
      {deedOf(effect.role, on.isElement), call, key.known() ? key : on.key});
}

void Operations::visitWrite(Site call, const models::Effect &effect,
                            const Place &on, Site key) {
  Site value = Facts.slot(call, effect.value);
  if (!isNothing(value))
    return fill(call, on, key, value);
  // A null that replaces what was there forgets it; one that does not replace
  // anything asks for a place, and is told whether it was taken.
  if (effect.overwrites)
    return add(on, {on.isElement ? Deed::Drop : Deed::Clear, call, key});
  add(on, {Deed::Lookup, call, key});
}

/// An empty value, a null or a zero: what one assigns to forget.
bool Operations::isNothing(Site value) const {
  if (!value.known())
    return true;
  const facts::Value &row = Facts.value(value);
  std::string_view text = Facts.text(value);
  switch (row.kind) {
  case ValueKind::Literal:
    return text.empty() || text == "nullptr" || text == "0" || text == "false";
  case ValueKind::List:
    return row.operandCount == 0;
  case ValueKind::Construct:
    return row.operandCount == 1 ||
           (row.operandCount == 2 && isNothing(Facts.operand(value, 1)));
  case ValueKind::Variable:
    return Facts.name(row.ref) == "std::nullopt";
  default:
    return false;
  }
}

void Operations::fill(Site at, const Place &place, Site key, Site value) {
  Operation operation{Deed::Fill, at, key, value};
  bool isSlot = !key.known() && !place.isElement;
  Miss miss =
      isSlot ? WhenMissed.aboveSlot(at, place) : WhenMissed.above(at, place);
  operation.missed = miss.lookup;
  operation.isRevalidated = miss.isRevalidated;
  add(place, operation);
}

bool Operations::isHandle(Site target) const {
  const facts::Value &value = Facts.value(target);
  const facts::Type *type = Facts.type(value.type);
  bool isOwn =
      value.kind == ValueKind::Local || value.kind == ValueKind::Parameter;
  return isOwn && type && type->kind != facts::TypeKind::Reference;
}

void Operations::visitAssignment(Site site) {
  std::string_view how = Facts.text(site);
  Site value = Facts.operand(site, 1);
  // An iterator or pointer that is made to stand for something else.
  if (isHandle(Facts.operand(site, 0)))
    return;
  Place target = Where.of(Facts.operand(site, 0));
  if (Place given = Where.of(value); given.known()) {
    bool leaves = !target.isElement && !given.isReadOnly && value.known() &&
                  Facts.value(value).kind == ValueKind::Address;
    if (given.isElement)
      add(given, {Deed::Read, site});
    else if (leaves)
      add(given, {Deed::Escape, site});
  }
  if (!target.known())
    return;
  if (how == "static" || how == "init")
    return add(target, {Deed::Initial, site, {}, value});
  if (how != "=")
    return add(target, {Deed::Append, site, target.key, value});
  if (isNothing(value))
    return add(target, {target.isElement ? Deed::Drop : Deed::Clear, site});
  if (target.isElement)
    return fill(site, target, target.key, value);
  Operation replace{Deed::Replace, site, {}, value};
  Miss miss = WhenMissed.aboveSlot(site, target);
  replace.missed = miss.lookup;
  replace.isRevalidated = miss.isRevalidated;
  add(target, replace);
}

void Operations::visitReturn(Site site) {
  Place place = Where.of(Facts.operand(site, 0));
  if (place.isElement)
    return add(place, {Deed::Read, site});
  const facts::Type *result = Facts.type(Facts.function(site).result);
  bool gives = result && (result->kind == facts::TypeKind::Reference ||
                          result->kind == facts::TypeKind::Pointer);
  bool isSeenByAll = !Facts.function(site).is(facts::Trait::Closed);
  if (place.known() && gives && isSeenByAll)
    add(place,
        {place.isReadOnly || Facts.isReadOnly(Facts.function(site).result)
             ? Deed::Read
             : Deed::Give,
         site});
}

/// A local that an element is copied into.
void Operations::visitCopy(Site site) {
  if (Where.of(site).known())
    return;
  for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i) {
    Site from = Facts.operand(site, i);
    if (Place place = Where.of(from); place.isElement)
      add(place, {Deed::Read, from});
  }
}

/// What a function without a model does to a store is seen in its body; without
/// a body it may do anything.
void Operations::visitArguments(Site call) {
  facts::Index callee = Facts.value(call).ref;
  bool isSeen = !Facts.bodiesOf(callee).empty();
  for (std::size_t i = 0; i < Facts.value(call).operandCount; ++i) {
    Place place = Where.of(Facts.operand(call, i));
    if (!place.known())
      continue;
    bool canChange =
        !place.isReadOnly && (i == 0 ? Facts.canChangeReceiver(callee)
                                     : Facts.canChange(callee, i - 1));
    if (isSeen && i > 0)
      Passings.push_back({call, facts::Index(i - 1), place});
    if (place.isElement || !(isSeen || canChange))
      add(place, {Deed::Read, call});
    else if (!isSeen)
      add(place, {Deed::Escape, call});
  }
}

void Operations::add(const Place &place, Operation operation) {
  if (place.parameter != none && place.entity == none) {
    facts::Index function = Facts.function(operation.at).entity;
    ThroughParameters[{function, place.parameter}].push_back(operation);
    return;
  }
  Store &store = Found[place.entity];
  if (store.entity == none) {
    store.entity = place.entity;
    store.declared = Facts.declared(place.entity);
    if (const facts::Variable *variable = Facts.variable(place.entity))
      store.type = variable->type;
    else if (const facts::Field *field = Facts.field(place.entity))
      store.type = field->type;
  }
  store.root = std::min(store.root, place.root);
  store.operations.push_back(operation);
}

/// What a function does to its parameter it does to whatever is passed.
void Operations::followParameters() {
  constexpr int rounds = 4;
  for (int round = 0; round < rounds; ++round) {
    auto before = ThroughParameters;
    for (const Passing &passing : Passings) {
      facts::Index callee = Facts.value(passing.call).ref;
      auto done = before.find({callee, passing.parameter});
      if (done == before.end())
        continue;
      bool isKnown = passing.given.entity != none;
      if (isKnown != (round + 1 == rounds))
        continue;
      for (Operation operation : done->second) {
        if (passing.given.isElement && operation.deed == Deed::Clear)
          operation.deed = Deed::Drop;
        if (isKnown) {
          add(passing.given, operation);
          continue;
        }
        facts::Index caller = Facts.function(passing.call).entity;
        auto &list = ThroughParameters[{caller, passing.given.parameter}];
        if (std::ranges::find(list, operation) == list.end())
          list.push_back(operation);
      }
    }
  }
}

/// A fill in a function that is only called where the lookup has missed.
void Operations::followCallers(Store &store) const {
  Place place;
  place.entity = store.entity;
  for (Operation &operation : store.operations) {
    if (operation.deed != Deed::Fill || operation.missed.known())
      continue;
    for (Site call : Facts.callsTo(Facts.function(operation.at).entity))
      if (Miss miss = WhenMissed.above(call, place); miss.lookup.known())
        operation.missed = miss.lookup;
  }
}

} // namespace cachetidy::program
