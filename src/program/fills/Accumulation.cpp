// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stores that get another entry each time something comes by.

#include "program/fills/Keys.h"
#include "program/fills/Memos.h"
#include "program/linked/Parts.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// Whether a value is a variable or field that its function counts up.
static bool isCounted(const Linked &linked, Site value) {
  facts::Index counter = linked.value(value).ref;
  if (linked.value(value).kind != ValueKind::Variable)
    return false;
  const auto &values = linked.function(value).body.values;
  for (facts::Index i = 0; i < values.size(); ++i) {
    if (values[i].kind != ValueKind::Increment)
      continue;
    Site target = linked.operand({value.function, i}, 0);
    if (target.known() && linked.value(target).ref == counter &&
        linked.value(target).kind == ValueKind::Variable)
      return true;
  }
  return false;
}

static bool isInterned(const Program &program, const Store &store,
                       const Operation &fill) {
  return fill.missed.known() && fill.value.known() &&
         isInterning(
             program, store,
             {fill, program.tracing().originsOf(fill.value, fill.at), true});
}

/// Whether keys are those of a table that is loaded as the program starts.
static bool isLoadedAtStart(const Program &program, const Origin &origin,
                            const Operation &fill) {
  const Linked &linked = program.linked();
  const bool isTable =
      origin.effect && (origin.effect->source == models::SourceKind::Database ||
                        origin.effect->source == models::SourceKind::File);
  const Startup start(linked, fill.at.function);
  auto calls = linked.callsTo(linked.function(origin.at).entity);
  return isTable && !calls.empty() &&
         std::ranges::all_of(calls,
                             [&](Site call) { return start.isDoneOnce(call); });
}

/// Whether a key is an object by its address: what that was made of is not what
/// it is.
static bool isAddress(const Linked &linked, Site key) {
  const facts::Type *type = linked.namedType(key);
  if (!type)
    type = linked.type(linked.value(key).type);
  return type && linked.pointedTo(*type) != none;
}

/// Whether there is no end to what a key can be as the program runs.
static bool isEndless(const Program &program, const Operation &fill) {
  if (isCounted(program.linked(), fill.key))
    return true;
  if (isAddress(program.linked(), fill.key))
    return false;
  // What was just read, not what some object depends on that it belongs to.
  constexpr std::size_t mostCalls = 3;
  const Origins origins = program.tracing().originsOf(fill.key);
  const Origin *outside = staleSource(origins);
  return outside && outside->path.size() <= mostCalls &&
         !isLoadedAtStart(program, *outside, fill);
}

const Operation *findAccumulation(const Program &program, const Store &store) {
  auto isDone = [&](Deed deed) {
    return std::ranges::count(store.operations, deed, &Operation::deed) > 0;
  };
  if (store.isBounded || !isDone(Deed::Lookup))
    return nullptr;
  const bool isAsked = isDone(Deed::Read) || isDone(Deed::Weigh);
  const Linked &linked = program.linked();
  for (const Operation &operation : store.operations)
    if (((operation.deed == Deed::Fill && isAsked) ||
         operation.deed == Deed::Append) &&
        operation.key.known() && !operation.isInPlace &&
        isFinite(program, operation.key) != Answer::Yes &&
        !isInLoop(linked.function(operation.at).body, operation.at.value) &&
        isEndless(program, operation) &&
        !isInterned(program, store, operation) &&
        !Startup(linked).isOfTable(operation.at))
      return &operation;
  return nullptr;
}

} // namespace cachetidy::program
