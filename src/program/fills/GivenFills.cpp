// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Classes of the program's own around a container: `put(key, value)`.

#include "program/fills/Memos.h"
#include "program/stores/Operations.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

/// `order.emplace_front(key, value); kept[key] = order.begin();`: the call that
/// put in what an iterator is to. Unknown for other values.
Site Operations::putBefore(Site iterator) const {
  const models::Effect *effect = Facts.effect(iterator);
  if (!effect || effect->role != Role::Iterate)
    return {};
  const Place &list = Where.of(Facts.slot(iterator, effect->on));
  for (Site call = iterator; list.known() && call.value-- > 0;) {
    const models::Effect *other = Facts.effect(call);
    if (other && other->role == Role::Append &&
        Where.of(Facts.slot(call, other->on)) == list)
      return call;
  }
  return {};
}

/// What a value is made of where that is moved, or put into an entry or a node;
/// nothing for other values.
std::vector<Site> Operations::piecesOf(Site value) const {
  std::vector<Site> pieces;
  const auto add = [&](Site whole, std::size_t first) {
    for (std::size_t i = first; i < Facts.value(whole).operandCount; ++i)
      if (const Site piece = Facts.operand(whole, i); piece.known())
        pieces.push_back(piece);
  };
  const models::Effect *effect = Facts.effect(value);
  switch (Facts.value(value).kind) {
  case ValueKind::Construct:
  case ValueKind::List:
  case ValueKind::New:
    add(value, 0);
    break;
  case ValueKind::Local:
    if (!Facts.operands(value).empty())
      pieces.push_back(Facts.operand(value, 0));
    break;
  case ValueKind::Call:
    if (effect && (effect->role == Role::Take || effect->role == Role::Through))
      pieces.push_back(Facts.slot(value, effect->value));
    else if (effect && effect->role == Role::Make)
      add(value, 1);
    else if (const Site put = putBefore(value); put.known())
      add(put, 1);
    break;
  default:
    break;
  }
  return pieces;
}

/// The parameter that a value is, or that is in it with nothing but constants
/// and `key` beside it. Unknown for other values.
Site Operations::parameterIn(Site value, Site key, unsigned depth) const {
  constexpr unsigned depthLimit = 8;
  if (!value.known() || depth > depthLimit ||
      Facts.value(value).kind == ValueKind::Parameter)
    return value;
  Site found;
  for (Site piece : piecesOf(value)) {
    if (Facts.value(piece).kind == ValueKind::Literal)
      continue;
    const Site parameter = parameterIn(piece, key, depth + 1);
    if (parameter.known() && parameter == key)
      continue;
    if (!parameter.known() || found.known())
      return {};
    found = parameter;
  }
  return found;
}

Operations::Putting Operations::puttingOf(const Operation &operation) const {
  if (operation.deed != Deed::Fill)
    return {};
  Site named = operation.key; // `kept[user.id] = user`
  while (named.known() && Facts.value(named).kind == ValueKind::Field)
    named = Facts.operand(named, 0);
  const Site key = parameterIn(named, {}, 0);
  const bool isOfValue = named != operation.key;
  const Site value =
      key.known() ? parameterIn(operation.value, isOfValue ? Site() : key, 0)
                  : Site();
  return value.known() ? Putting{key, value} : Putting();
}

/// The variable or member that a method is called on.
facts::Index Operations::holderOf(Site call) const {
  const Place &place = Where.of(Facts.operand(call, 0));
  return place.isElement ? none : place.entity;
}

/// Nothing where the caller gives no key and value as they are, or to another
/// object. Of objects that several variables hold, each store has its own.
std::optional<Operation> Operations::asGiven(const Operation &fill,
                                             const Putting &put, Site call,
                                             const Store &store) const {
  const auto argument = [&](Site parameter) {
    return Facts.operand(call, Facts.value(parameter).ref + 1);
  };
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

/// Of variables that are objects of such a class, each is a store of its own,
/// whatever else is known of it.
void Operations::addRootsGiven() {
  std::vector<Store> rooted;
  for (const auto &[place, store] : Found)
    for (const Operation &operation : store.operations) {
      if (place.second != none || !puttingOf(operation).key.known())
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

/// By callers, and by theirs where a class around the class hands on what it is
/// given: which of its objects that is, the innermost says.
void Operations::addGiven(const Operation &fill, Store &store,
                          unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  const Putting put = puttingOf(fill);
  if (!put.key.known())
    return;
  const facts::Index filling = Facts.function(fill.at).entity;
  for (Site call : Facts.callersOf(filling)) {
    std::optional<Operation> given = asGiven(fill, put, call, store);
    if (!given)
      continue;
    if (depth > 0)
      given->holder = fill.holder;
    const bool isHandedOn =
        depth < depthLimit && !given->missed.known() &&
        puttingOf(*given).key.known() &&
        !Facts.callersOf(Facts.function(call).entity).empty();
    if (isHandedOn)
      addGiven(*given, store, depth + 1);
    else
      store.given.push_back(*std::move(given));
  }
}

void Operations::findGiven(Store &store) const {
  for (const Operation &operation : store.operations)
    addGiven(operation, store, 0);
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
