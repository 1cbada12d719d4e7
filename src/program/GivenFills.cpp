// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Classes of the program's own around a container: `put(key, value)`.

#include "program/Memos.h"
#include "program/Operations.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

/// The parameter that a value is, moved, or put into an entry with nothing but
/// constants and `key` beside it. Unknown for other values.
static Site parameterIn(const Linked &linked, Site value, Site key = {}) {
  value = linked.madeOf(value);
  if (!value.known() || linked.value(value).kind == ValueKind::Parameter)
    return value;
  const models::Effect *effect = linked.effect(value);
  if (effect && (effect->role == Role::Take || effect->role == Role::Through))
    return parameterIn(linked, linked.slot(value, effect->value), key);
  const ValueKind kind = linked.value(value).kind;
  Site found;
  if (kind != ValueKind::Construct && kind != ValueKind::List)
    return found;
  for (facts::Index part : linked.operands(value)) {
    const Site at{value.function, part};
    if (part == none || at == key ||
        linked.value(at).kind == ValueKind::Literal)
      continue;
    const Site parameter = parameterIn(linked, at, key);
    if (parameter.known() && parameter == key)
      continue;
    if (!parameter.known() || found.known())
      return {};
    found = parameter;
  }
  return found;
}

/// What callers put in under a key: both unknown for other fills.
struct Putting {
  Site key, value;
};

static Putting puttingOf(const Linked &linked, const Operation &operation) {
  if (operation.deed != Deed::Fill)
    return {};
  const Site key = parameterIn(linked, operation.key);
  const Site value =
      key.known() ? parameterIn(linked, operation.value, key) : Site();
  return value.known() ? Putting{key, value} : Putting();
}

/// The variable or member that a method is called on.
facts::Index Operations::holderOf(Site call) const {
  const Place &place = Where.of(Facts.operand(call, 0));
  return place.isElement ? none : place.entity;
}

/// Nothing where the caller gives no key and value as they are, or to another
/// object. Of objects that several variables hold, each store has its own.
std::optional<Operation> Operations::asGiven(const Operation &fill, Site call,
                                             const Store &store) const {
  const auto argument = [&](Site parameter) {
    return Facts.operand(call, Facts.value(parameter).ref + 1);
  };
  const Putting put = puttingOf(Facts, fill);
  Operation given = fill;
  given.at = call;
  given.key = argument(put.key);
  given.value = argument(put.value);
  given.holder = holderOf(call);
  if (fill.root == none)
    given.root = Where.of(Facts.operand(call, 0)).root;
  if (!given.key.known() || !given.value.known() || given.root != store.root)
    return std::nullopt;
  Place place;
  place.entity = store.entity;
  place.root = given.root;
  place.isElement = true;
  const Miss miss = missAt(call, place, given.key);
  given.missed = miss.lookup;
  given.gate = miss.gate;
  given.isRevalidated = miss.isRevalidated;
  // What is there already stays as it is.
  if (!given.missed.known() && !overwrites(Facts, fill.at))
    return std::nullopt;
  return given;
}

static bool isGiven(const Linked &linked, const Operation &operation) {
  return puttingOf(linked, operation).key.known();
}

/// Of variables that are objects of such a class, each is a store of its own,
/// whatever else is known of it.
void Operations::addRootsGiven() {
  std::vector<Store> rooted;
  for (const auto &[place, store] : Found)
    for (const Operation &operation : store.operations) {
      if (place.second != none || !isGiven(Facts, operation))
        continue;
      const facts::Index filling = Facts.function(operation.at).entity;
      for (Site call : Facts.callersOf(filling)) {
        const facts::Index root = Where.of(Facts.operand(call, 0)).root;
        if (root != none)
          rooted.push_back({.entity = store.entity,
                            .root = root,
                            .called = store.called,
                            .type = store.type,
                            .declared = store.declared,
                            .operations = {}});
      }
    }
  for (Store &store : rooted)
    Found.try_emplace({store.entity, store.root}, std::move(store));
}

/// Through methods that call each other on their own object.
void Operations::addOnObjects(Site within, facts::Index method, Store &store,
                              unsigned depth) const {
  constexpr unsigned depthLimit = 3;
  for (Site call : Facts.callersOf(method)) {
    const Site on = Facts.operand(call, 0);
    bool isOwn = on.known() && Facts.value(on).kind == ValueKind::This;
    if (isOwn && depth < depthLimit)
      addOnObjects(within, Facts.function(call).entity, store, depth + 1);
    else
      store.onObjects.push_back({within, call, isOwn ? none : holderOf(call)});
  }
}

void Operations::findGiven(Store &store) const {
  for (const Operation &operation : store.operations) {
    if (!isGiven(Facts, operation))
      continue;
    const facts::Index filling = Facts.function(operation.at).entity;
    for (Site call : Facts.callersOf(filling))
      if (auto given = asGiven(operation, call, store))
        store.given.push_back(*given);
  }
  const facts::Field *field = Facts.field(store.entity);
  if (store.given.empty() || !field)
    return;
  for (const Operation &operation : store.operations) {
    const facts::Function &method = Facts.function(operation.at);
    bool isOnOwn = operation.root == none && method.parent == field->record;
    if (isOnOwn && (removes(operation) || puts(operation.deed)))
      addOnObjects(operation.at, method.entity, store, 0);
  }
}

} // namespace cachetidy::program
