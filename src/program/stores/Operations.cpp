// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From deeds to stores: through parameters, callers and objects.

#include "program/stores/Operations.h"

#include <algorithm>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

std::vector<Store> Operations::collect() {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      visit({i, v});
  followParameters();
  addRootsGiven();
  std::vector<Store> stores = split();
  for (Store &store : stores) {
    followCallers(store);
    findGiven(store);
    std::ranges::sort(store.operations);
    auto repeated = std::ranges::unique(store.operations);
    store.operations.erase(repeated.begin(), repeated.end());
    store.isBounded =
        std::ranges::any_of(store.operations, [&](const Operation &operation) {
          const models::Effect *effect = Facts.effect(operation.at);
          return effect && effect->keeping == models::Keeping::Bounded;
        });
  }
  std::ranges::sort(stores, {}, [](const Store &store) {
    return std::tuple(store.declared, store.entity, store.root);
  });
  return stores;
}

/// What methods do to their own object they do to each that is kept; what is
/// done to each that is kept is done to objects of the class. A class that very
/// many variables are of, as one of texts or of lists, is no cache of any of
/// them: there are only objects of the class.
std::vector<Store> Operations::split() {
  constexpr std::size_t mostRoots = 32;
  std::map<facts::Index, std::size_t> roots;
  for (auto &[place, store] : Found) {
    if (place.second == none || place.second == place.first)
      continue;
    ++roots[place.first];
    Store any = store;
    any.root = none;
    any.called = any.entity;
    any.operations.clear();
    Found.try_emplace({place.first, none}, std::move(any));
  }
  std::vector<Store> stores;
  for (const auto &[place, store] : Found) {
    auto [entity, root] = place;
    const auto count = roots.find(entity);
    if (root != none && count != roots.end() && count->second > mostRoots)
      continue;
    stores.push_back(store);
    auto &operations = stores.back().operations;
    for (auto other = Found.lower_bound({entity, 0});
         other != Found.end() && other->first.first == entity; ++other)
      if (other->first != place &&
          (root == none || other->first.second == none))
        operations.insert(operations.end(), other->second.operations.begin(),
                          other->second.operations.end());
  }
  return stores;
}

/// The one thing that a wrapper keeps goes by the name of the wrapper.
static facts::Index nameOf(const Linked &linked, const Place &place) {
  const facts::Variable *root = linked.variable(place.root);
  const facts::Type *type = root ? linked.type(root->type) : nullptr;
  const facts::Field *field = linked.field(place.entity);
  bool isWrapped = type && field && type->record == field->record &&
                   !type->arguments.empty();
  return isWrapped ? place.root : place.entity;
}

void Operations::add(const Place &place, Operation operation) {
  if (place.parameter != none && place.entity == none) {
    facts::Index function = Facts.function(operation.at).entity;
    ThroughParameters[{function, place.parameter}].push_back(operation);
    return;
  }
  if (place.entity == none)
    return;
  operation.root = place.root;
  Store &store = Found[{place.entity, place.root}];
  if (store.entity == none) {
    store.entity = place.entity;
    store.root = place.root;
    store.called = nameOf(Facts, place);
    store.declared = Facts.declared(place.entity);
    if (const facts::Variable *variable = Facts.variable(place.entity))
      store.type = variable->type;
    else if (const facts::Field *field = Facts.field(place.entity))
      store.type = field->type;
  }
  store.operations.push_back(operation);
}

/// What a wrapper lends to a lambda is reached through the wrapper it is called
/// on, whichever that is in its own method.
Place Operations::rooted(const Passing &passing) const {
  Place given = passing.given;
  Site taker = Where.closures().takerOf(passing.callee);
  if (given.ofThis && given.root == none && taker.known())
    given.root = Where.of(Facts.operand(taker, 0)).root;
  return given;
}

const Miss &Operations::missBefore(Passing &passing) const {
  if (!passing.miss)
    passing.miss = missAt(passing.call, passing.given, {});
  return *passing.miss;
}

/// `Rows &rows = map[key]; load(rows);`: where nothing was found, what is put
/// into the new entry is what is kept under the key.
void Operations::addFilled(Passing &passing, const Place &place,
                           const Operation &put) {
  // What is put into a set is its key.
  const models::Effect *effect = Facts.effect(put.at);
  bool isPut =
      puts(put.deed) || (effect && effect->role == models::Role::Write);
  if (!isPut || !place.isElement || !place.key.known() ||
      !missBefore(passing).lookup.known())
    return;
  const Miss &miss = missBefore(passing);
  Operation filled{Deed::Fill, passing.call, place.key,
                   Facts.operand(passing.call, passing.parameter + 1)};
  filled.missed = miss.lookup;
  filled.gate = miss.gate;
  filled.isInPlace = isThere(place);
  add(place, filled);
}

/// What a function does to its parameter it does to whatever is passed.
void Operations::followParameters() {
  constexpr int rounds = 4;
  for (int round = 0; round < rounds; ++round) {
    auto before = ThroughParameters;
    for (Passing &passing : Passings) {
      auto done = before.find({passing.callee, passing.parameter});
      if (done == before.end())
        continue;
      bool isKnown = passing.given.entity != none;
      if (isKnown != (round + 1 == rounds))
        continue;
      for (Operation operation : done->second) {
        if (passing.given.isElement && operation.deed == Deed::Clear)
          operation.deed = Deed::Drop;
        if (puts(operation.deed) && !operation.missed.known()) {
          const Miss &miss = missBefore(passing);
          operation.missed = miss.lookup;
          operation.gate = miss.gate;
        }
        if (isKnown) {
          const Place place = rooted(passing);
          add(place, operation);
          addFilled(passing, place, operation);
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

/// Whether somebody who was not seen can call it: a slot, a callback.
bool Operations::isEntry(facts::Index function) const {
  return Where.closures().isHandedOn(function) ||
         std::ranges::any_of(Facts.bodiesOf(function), [&](facts::Index body) {
           return Facts.Unit.functions[body].is(facts::Trait::MetaCallable);
         });
}

const Operations::Coming &Operations::comingTo(facts::Index function, Way &way,
                                               unsigned depth) const {
  auto known = way.known.find({function, depth});
  if (known == way.known.end())
    known = way.known
                .emplace(std::pair(function, depth),
                         findComing(function, way, depth))
                .first;
  return known->second;
}

/// Why live code comes to a function that fills a place.
Operations::Coming Operations::findComing(facts::Index function, Way &way,
                                          unsigned depth) const {
  constexpr unsigned depthLimit = 2;
  constexpr std::size_t callLimit = 64;
  Coming coming;
  auto calls = Facts.callsTo(function);
  if (calls.size() > callLimit) {
    coming.otherwise = true;
    return coming;
  }
  coming.otherwise =
      (calls.empty() || isEntry(function)) && Live[function] != Answer::No;
  for (Site call : calls) {
    facts::Index caller = Facts.function(call).entity;
    Miss miss = way.place.isElement
                    ? WhenMissed.above(call, way.place)
                    : WhenMissed.aboveSlot(call, way.place, way.gates);
    Coming through;
    if (miss.lookup.known())
      through.miss = miss;
    else if (depth < depthLimit)
      through = comingTo(caller, way, depth + 1);
    else
      through.otherwise = Live[caller] != Answer::No;
    if (!coming.miss.lookup.known())
      coming.miss = through.miss;
    coming.otherwise |= through.otherwise;
  }
  return coming;
}

/// To an element, or to the slot that a function fills.
Operations::Way Operations::wayTo(const Store &store,
                                  facts::Index slotsOf) const {
  Way way;
  way.place.entity = store.entity;
  way.place.root = store.root;
  way.place.isElement = slotsOf == none;
  if (slotsOf != none)
    way.gates = WhenMissed.gatesIn(slotsOf);
  return way;
}

/// A fill in a function that is called where the lookup has missed. Where it is
/// called otherwise as well, that refreshes what is there.
void Operations::followCallers(Store &store) const {
  // Whether a slot is filled may be asked of what its function fills as well.
  std::map<facts::Index, Way> ways;
  for (Operation &operation : store.operations) {
    if (!puts(operation.deed) || operation.missed.known())
      continue;
    facts::Index slotsOf =
        operation.deed == Deed::Replace ? operation.at.function : none;
    auto [way, isNew] = ways.try_emplace(slotsOf);
    if (isNew)
      way->second = wayTo(store, slotsOf);
    const Coming &coming =
        comingTo(Facts.function(operation.at).entity, way->second, 0);
    operation.missed = coming.miss.lookup;
    operation.gate = coming.miss.gate;
    operation.isRevalidated |= coming.miss.lookup.known() &&
                               (coming.miss.isRevalidated || coming.otherwise);
  }
}

} // namespace cachetidy::program
