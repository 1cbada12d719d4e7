// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Classes of the program's own around a container: `put(key, value)`.

#include "program/Operations.h"

namespace cachetidy::program {

using facts::none;

/// Nothing where the caller gives no key and value as they are, or to another
/// object. Of objects that several variables hold, each store has its own.
std::optional<Operation> Operations::asGiven(const Operation &fill, Site call,
                                             const Store &store) const {
  const auto argument = [&](Site within) {
    return Facts.operand(call, Facts.value(Facts.madeOf(within)).ref + 1);
  };
  Operation given = fill;
  given.at = call;
  given.key = argument(fill.key);
  given.value = argument(fill.value);
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
  return operation.deed == Deed::Fill && linked.isAsGiven(operation.key) &&
         linked.isAsGiven(operation.value);
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

void Operations::findGiven(Store &store) const {
  for (const Operation &operation : store.operations) {
    if (!isGiven(Facts, operation))
      continue;
    const facts::Index filling = Facts.function(operation.at).entity;
    for (Site call : Facts.callersOf(filling))
      if (auto given = asGiven(operation, call, store))
        store.given.push_back(*given);
  }
}

} // namespace cachetidy::program
