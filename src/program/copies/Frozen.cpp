// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the drops that there are not, of the member and of the flag beside it.

#include "program/copies/Frozen.h"
#include "program/fills/Memos.h"
#include "program/running/Startup.h"

#include <algorithm>
#include <tuple>

namespace cachetidy::program {

using facts::none;

namespace {

class Resets {
public:
  explicit Resets(const Program &program) : Whole(program) {}

  bool isNeverReset(const Copy &copy) const {
    const facts::Field *field =
        copy.store ? Whole.linked().field(copy.store->entity) : nullptr;
    return field && field->isMutable && copy.lookup.known() &&
           !copy.isCheckedOnLookup && !copy.isUnderContract &&
           Whole.isLive(copy.at) == Answer::Yes &&
           isNeverReset(*copy.store, copy.at) && isGateNeverReset(copy);
  }

private:
  /// What the function that fills does is a part of filling.
  bool isNeverReset(const Store &store, Site fill) const {
    return std::ranges::none_of(
        store.operations, [&](const Operation &operation) {
          return operation.deed == Deed::Escape ||
                 (removes(operation) &&
                  operation.at.function != fill.function &&
                  !Whole.linked().isAsOwnerComesOrGoes(store.entity,
                                                       operation.at));
        });
  }

  /// Of what says that it is filled, where it does not do so itself.
  bool isGateNeverReset(const Copy &copy) const {
    auto fill =
        std::ranges::find(copy.store->operations, copy.at, &Operation::at);
    if (fill == copy.store->operations.end() || fill->gate == none)
      return true;
    return std::ranges::none_of(Whole.stores(), [&](const Store &store) {
      return store.entity == fill->gate && !isNeverReset(store, copy.at);
    });
  }

  const Program &Whole;
};

} // namespace

/// A constant, that was chosen among other values: these tell more.
static bool isWritten(const Linked &linked, const Copy &copy) {
  const Site made = linked.madeOf(copy.value.site);
  return made.known() && linked.value(made).kind == facts::ValueKind::Literal;
}

static void addSibling(Frozen &frozen, const Store *store) {
  if (!std::ranges::count(frozen.siblings, store))
    frozen.siblings.push_back(store);
}

std::vector<Frozen> findFrozen(const Program &program) {
  std::vector<Frozen> found;
  const Resets resets(program);
  const Startup startup(program.linked());
  // What is set up as the program starts does not change later.
  const auto goesOn = [&](const State &state) {
    return std::ranges::any_of(state.changes, [&](const Access &change) {
      return !startup.isDoneOnce(change.at());
    });
  };
  for (const Copy &copy : program.copies()) {
    if (copy.states.empty() || !resets.isNeverReset(copy))
      continue;
    const auto changing = std::ranges::find_if(copy.states, goesOn);
    if (changing == copy.states.end())
      continue;
    const State &state = *changing;
    auto beside = std::ranges::find_if(found, [&](const Frozen &other) {
      return other.copy->at.function == copy.at.function &&
             other.state->read.resource.state == state.read.resource.state;
    });
    if (beside == found.end())
      found.push_back({&copy, &state});
    else if (beside->copy->store != copy.store)
      addSibling(*beside, copy.store);
    else if (isWritten(program.linked(), *beside->copy))
      std::tie(beside->copy, beside->state) = std::pair(&copy, &state);
  }
  return found;
}

} // namespace cachetidy::program
