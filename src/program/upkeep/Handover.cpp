// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what is done with a container in one function.

#include "program/upkeep/Handover.h"
#include "program/Program.h"
#include "program/fills/Memos.h"
#include "program/fills/Staleness.h"
#include "program/linked/Branches.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

/// Who puts in what it was given takes nothing out.
static bool takes(const Linked &linked, const Operation &operation) {
  return removes(operation) || (operation.deed == Deed::Replace &&
                                !linked.isAsGiven(operation.value));
}

static bool looks(const Operation &operation) {
  return operation.deed == Deed::Read || operation.deed == Deed::Iterate ||
         operation.deed == Deed::Weigh;
}

/// `now.swap(waiting)`, `std::move(waiting)`: who takes it has all that was in
/// it.
static bool takesAsWhole(const Linked &linked, const Operation &operation) {
  const models::Effect *effect = linked.effect(operation.at);
  return effect && (effect->role == models::Role::Take ||
                    (effect->role == models::Role::Clear &&
                     linked.operands(operation.at).size() > 1));
}

/// Also `set.insert(id)`, which asks whether it was there.
static bool leaves(const Linked &linked, const Operation &operation) {
  const models::Effect *effect = linked.effect(operation.at);
  return puts(operation.deed) ||
         (effect && effect->role == models::Role::Write);
}

/// Whether a function does it, or is called by one that does: `pop()` hands out
/// what it takes.
static bool isOfDoing(const Program &program, facts::Index function,
                      const FunctionSet &doing) {
  const auto calls = [&](Site call) {
    return doing.contains(program.functionAt(call)) &&
           program.linked().value(call).kind == facts::ValueKind::Call;
  };
  return doing.contains(function) ||
         std::ranges::any_of(program.paths().calledFrom(function), calls);
}

/// The functions that take out of it what they have looked at.
static std::set<facts::Index> takersFrom(const Program &program,
                                         const Store &store,
                                         const FunctionSet &doing) {
  std::set<facts::Index> takers;
  for (const Operation &operation : store.operations)
    if (takes(program.linked(), operation) &&
        isOfDoing(program, program.functionAt(operation.at), doing) &&
        program.isLive(operation.at) == Answer::Yes)
      takers.insert(operation.at.function);
  GuardedBy isGuarded(program.linked(), store.entity);
  std::erase_if(takers, [&](facts::Index taker) {
    return std::ranges::none_of(store.operations, [&](const Operation &seen) {
      return seen.at.function == taker &&
             (looks(seen) || takesAsWhole(program.linked(), seen) ||
              isGuarded(seen.at));
    });
  });
  return takers;
}

std::vector<Site> leftFor(const Program &program, const FunctionSet &doing,
                          facts::Index without) {
  std::vector<Site> left;
  for (const Store &store : program.stores()) {
    // Of functions and objects, what each does is known.
    if (store.entity == without ||
        likenessOf(program.linked(), store.type) != Likeness::Copy)
      continue;
    const std::set<facts::Index> takers = takersFrom(program, store, doing);
    if (takers.empty())
      continue;
    for (const Operation &operation : store.operations)
      if (leaves(program.linked(), operation) &&
          !takers.contains(operation.at.function))
        left.push_back(operation.at);
  }
  return left;
}

} // namespace cachetidy::program
