// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Copies in stores of the process.

#include "program/CopiesOf.h"
#include "program/Loads.h"
#include "program/Memos.h"
#include "program/Parts.h"
#include "program/States.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using models::Role;

/// Whether what is there already is replaced: `insert` leaves it as it is.
static bool overwrites(const Linked &linked, Site fill) {
  const models::Effect *effect = linked.effect(fill);
  return !effect || effect->role != Role::Write || effect->overwrites;
}

/// Whether one thing is done only where the other is: a list is emptied before
/// it is filled anew.
static bool isDoneWith(const Linked &linked, Site one, Site other) {
  if (one.function != other.function)
    return false;
  const facts::Body &body = linked.function(one).body;
  const facts::Index outer = body.values[other.value].guard;
  return outer != none && isWithin(body, one.value, outer);
}

namespace {

/// The copies in stores of the process.
class InStores {
public:
  explicit InStores(const Program &program)
      : Whole(program), Facts(program.linked()), Owned(program) {}

  void add(std::vector<Copy> &copies) const {
    for (const Store &store : Whole.stores()) {
      if (store.isBounded)
        continue;
      for (const Operation &operation : store.operations) {
        bool isFill =
            operation.missed.known() && operation.value.known() &&
            operation.value.function == operation.at.function &&
            (operation.deed == Deed::Fill || operation.deed == Deed::Replace);
        if (isFill)
          copies.push_back(of(store, operation, operation.missed));
      }
      addLoads(store, copies);
    }
  }

private:
  /// What is put in as a whole, where nothing was there, is a copy as well.
  void addLoads(const Store &store, std::vector<Copy> &copies) const {
    const std::vector<Load> loads = loadsOf(Whole, store);
    for (const Load &load : loads) {
      Copy copy = of(store, *load.fill, load.asked);
      for (const Load &other : loads)
        std::erase(copy.drops, other.fill->at);
      if (load.fill->deed == Deed::Fill && overwrites(Facts, load.fill->at))
        std::ranges::copy(load.refreshes, std::back_inserter(copy.drops));
      copies.push_back(std::move(copy));
    }
  }

  Copy of(const Store &store, const Operation &fill, Site lookup) const {
    Copy copy{.at = fill.at,
              .lookup = lookup,
              .value = argumentOf(fill.at, fill.value),
              .store = &store,
              .life = Entry::Forever};
    const Openings openings = openingsOf(fill);
    const bool isOnce = openings.areKnown && openings.sites.empty();
    for (const Operation &operation : store.operations) {
      bool isFill =
          operation.deed == Deed::Fill || operation.deed == Deed::Append;
      bool isRefresh = isFill && !operation.missed.known() &&
                       overwrites(Facts, operation.at);
      bool isAdjusted = operation.deed == Deed::Count;
      if ((removes(operation) || isRefresh || isAdjusted) &&
          !isDoneWith(Facts, operation.at, fill.at) &&
          !(isOnce && isConstant(operation)))
        copy.drops.push_back(operation.at);
      copy.isCheckedOnLookup |= operation.isRevalidated;
    }
    std::ranges::copy(openings.sites, std::back_inserter(copy.drops));
    copy.states = Owned.of(copy, fill);
    return copy;
  }

  /// Where a flag is given another value than the fill gives it.
  struct Openings {
    std::vector<Site> sites;
    bool areKnown = false;
  };

  /// A flag beside the value says whether it is there: who gives it the other
  /// value drops what it stands for.
  Openings openingsOf(const Operation &fill) const {
    Openings openings;
    if (fill.gate == none)
      return openings;
    for (const Store &gate : Whole.stores()) {
      if (gate.entity != fill.gate)
        continue;
      auto isSet = [](const Operation &operation) {
        return operation.deed == Deed::Replace || operation.deed == Deed::Clear;
      };
      auto closing = std::ranges::find_if(
          gate.operations, [&](const Operation &operation) {
            return isSet(operation) &&
                   operation.at.function == fill.at.function;
          });
      if (closing == gate.operations.end())
        continue;
      openings.areKnown =
          std::ranges::none_of(gate.operations, [](const Operation &operation) {
            return operation.deed == Deed::Escape;
          });
      for (const Operation &operation : gate.operations)
        if (isSet(operation) && operation.deed != closing->deed)
          openings.sites.push_back(operation.at);
    }
    return openings;
  }

  /// Something that stands in the source, in the place of what was kept. Behind
  /// a flag that nobody takes back it is not made anew: no drop, but another
  /// state.
  bool isConstant(const Operation &operation) const {
    return operation.deed == Deed::Replace && operation.value.known() &&
           Facts.value(operation.value).kind == facts::ValueKind::Literal;
  }

  const Program &Whole;
  const Linked &Facts;
  const States Owned;
};

} // namespace

void addCopiesInStores(const Program &program, std::vector<Copy> &copies) {
  InStores(program).add(copies);
}

} // namespace cachetidy::program
