// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From operations to caches.

#include "program/fills/Keys.h"
#include "program/fills/Loads.h"
#include "program/fills/MemosOf.h"
#include "program/linked/Branches.h"
#include "program/linked/Parts.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;
using facts::ValueKind;

/// Whether what is filled in is given out again: by the same function, by any
/// where one asks and another puts in, or by who has called the one that does
/// both.
static bool isGivenOut(const Linked &linked, const Store &store,
                       const Operation &fill) {
  const bool isKnown = fill.missed.known();
  const bool isApart = isKnown && fill.missed.function != fill.at.function;
  auto gives = [](const Operation &read) {
    return read.deed == Deed::Read || read.deed == Deed::Give;
  };
  if (std::ranges::any_of(store.operations, [&](const Operation &read) {
        return gives(read) && (isApart || read.at.function == fill.at.function);
      }))
    return true;
  if (!isKnown)
    return false;
  const auto calls = linked.callersOf(linked.function(fill.at).entity);
  return std::ranges::any_of(store.operations, [&](const Operation &read) {
    return gives(read) && std::ranges::any_of(calls, [&](Site call) {
             return call.function == read.at.function &&
                    call.value < read.at.value;
           });
  });
}

facts::Index mappedType(const Linked &linked, const Store &store) {
  const facts::Type *type = linked.type(store.type);
  for (int depth = 0; type && depth < 4; ++depth) {
    if (type->kind == TypeKind::Record && type->arguments.size() > 1)
      return type->arguments[1];
    type = type->arguments.empty() ? nullptr
                                   : linked.type(type->arguments.front());
  }
  return none;
}

bool isPiece(const Linked &linked, const Operation &operation) {
  return operation.deed == Deed::Append &&
         isInLoop(linked.function(operation.at).body, operation.at.value);
}

static bool isWeak(const Linked &linked, const Store &store) {
  const facts::Type *kept = linked.type(mappedType(linked, store));
  return kept && (kept->name == "QPointer" ||
                  kept->name.find("eak") != std::string::npos);
}

bool isNumbering(const Linked &linked, const Store &store,
                 const Operation &fill) {
  Site value = fill.value;
  constexpr unsigned limit = 8;
  for (unsigned steps = 0; steps < limit; ++steps) {
    const facts::Value &row = linked.value(value);
    bool isNamed = row.kind == ValueKind::Local && row.operandCount == 1;
    Site inner = linked.operand(value, isNamed ? 0 : 1);
    if ((!isNamed && row.kind != ValueKind::Construct) || !inner.known())
      break;
    value = inner;
  }
  if (linked.value(value).kind == ValueKind::Increment)
    return true;
  return std::ranges::any_of(store.operations, [&](const Operation &measure) {
    return measure.deed == Deed::Measure && measure.at == value;
  });
}

/// Whether all that a value can be is written in the source.
static bool isWritten(const Linked &linked, Site value, unsigned depth = 0) {
  constexpr unsigned depthLimit = 8;
  if (!value.known() || depth > depthLimit)
    return false;
  const facts::Value &row = linked.value(value);
  std::size_t first = 0;
  if (row.kind == ValueKind::Literal)
    return true;
  if (row.kind == ValueKind::Conditional || row.kind == ValueKind::Construct)
    first = 1;
  else if (row.kind != ValueKind::Local)
    return false;
  for (std::size_t i = first; i < row.operandCount; ++i)
    if (!isWritten(linked, linked.operand(value, i), depth + 1))
      return false;
  return row.operandCount > first;
}

bool isInterning(const Program &program, const Store &store, const Memo &memo) {
  const Linked &linked = program.linked();
  const facts::Type *kept = linked.type(mappedType(linked, store));
  return !memo.stale() && kept && linked.isHandle(*kept) &&
         !program.tracing().isComputed(memo.fill.value);
}

static bool isMemo(const Program &program, const Store &store,
                   const Memo &memo) {
  const Linked &linked = program.linked();
  if (likenessOf(linked, mappedType(linked, store)) == Likeness::Handle)
    return false;
  if (memo.stale())
    return true;
  return memo.fill.deed == Deed::Fill && !memo.fill.isInPlace &&
         !isInterning(program, store, memo) &&
         !isNumbering(linked, store, memo.fill) &&
         !isWritten(linked, memo.fill.value);
}

/// Whether the fill is the value a static variable begins with.
static bool isInitial(const Linked &linked, const Operation &operation) {
  return operation.deed == Deed::Initial &&
         linked.text(operation.at) == "static";
}

/// A call that gives a handle to read by: what it opens is not kept.
static bool isOpening(const Linked &linked, Site value) {
  constexpr unsigned limit = 8;
  for (unsigned steps = 0; value.known() && steps < limit; ++steps) {
    const facts::Value &row = linked.value(value);
    if (row.kind == ValueKind::Call) {
      const models::Effect *effect = linked.effect(value);
      return effect && effect->opens;
    }
    bool isNamed = row.kind == ValueKind::Local && row.operandCount > 0;
    bool isWrapped = row.kind == ValueKind::Construct && row.operandCount > 1;
    if (!isNamed && !isWrapped)
      return false;
    value = linked.operand(value, isWrapped);
  }
  return false;
}

/// A test lives for seconds.
static bool isOfTest(const Linked &linked, Site site) {
  return linked.isTest(linked.value(site).at.file);
}

bool keeps(const Linked &linked, const Operation &operation) {
  return (operation.missed.known() || isInitial(linked, operation)) &&
         operation.value.known() && !isOfTest(linked, operation.at) &&
         !isOpening(linked, operation.value);
}

bool keepsOne(const Linked &linked, const Operation &operation) {
  return (operation.deed == Deed::Replace || operation.deed == Deed::Initial) &&
         keeps(linked, operation);
}

/// Where a function looks whether what it fills is there; unknown where its
/// callers do.
static Site lookIn(const Linked &linked, const Operation &fill) {
  if (fill.missed.known() && fill.missed.function == fill.at.function)
    return fill.missed;
  const facts::Index guard = linked.value(fill.at).guard;
  if (!fill.missed.known() || guard == none)
    return {};
  const facts::Index condition =
      linked.function(fill.at).body.guards[guard].condition;
  return condition == none ? Site() : Site{fill.at.function, condition};
}

bool isAskedFirst(const Linked &linked, const Operation &fill) {
  const Site look = lookIn(linked, fill);
  if (!look.known() || fill.value.function != look.function ||
      linked.value(fill.value).kind != ValueKind::Local)
    return false;
  const facts::Body &body = linked.function(fill.at).body;
  bool isAsked = false;
  for (facts::Index part : linked.operands(fill.value)) {
    if (part == none ||
        excludeEachOther(linked, {look.function, part}, fill.at))
      continue;
    if (part >= look.value)
      return false;
    isAsked |= body.values[part].kind == ValueKind::Call;
  }
  return isAsked;
}

/// What the key is made of was read before one looked. Where it is what the
/// caller gives, and the value is made of nothing else, another text is another
/// key, wherever the caller has it from. A lambda has more than it is given.
static void removeSourcesOfKey(const Program &program, Memo &memo) {
  const Operation &fill = memo.fill;
  if (!fill.key.known())
    return;
  const Linked &linked = program.linked();
  const Origins key = program.tracing().originsOf(fill.key, fill.missed);
  removeSourcesOf(memo.origins, key);
  if (linked.isAsGiven(fill.key) &&
      !linked.lambdaAt(linked.function(fill.at).entity).known() &&
      std::ranges::includes(key.parameters, memo.origins.parameters))
    std::erase_if(memo.origins.sources, &Origin::isFromCaller);
}

static std::optional<Memo> findKeyedMemo(const Program &program,
                                         const Store &store) {
  std::optional<Memo> first;
  if (isWeak(program.linked(), store))
    return first;
  for (const Operation &operation : store.operations) {
    bool puts = operation.deed == Deed::Append ||
                (operation.deed == Deed::Fill && operation.key.known() &&
                 isFinite(program, operation.key) != Answer::Yes);
    if (!puts || !keeps(program.linked(), operation) ||
        !isGivenOut(program.linked(), store, operation) ||
        Startup(program.linked()).isOfTable(operation.at))
      continue;
    // A list that is filled as a whole has no keys.
    Memo memo{operation,
              program.tracing().originsOf(operation.value, operation.at),
              !isPiece(program.linked(), operation)};
    removeSourcesOfKey(program, memo);
    bool isCompared = memo.stale() && isAskedFirst(program.linked(), operation);
    if (!isMemo(program, store, memo) || isCompared)
      continue;
    if (memo.stale())
      return memo;
    if (!first)
      first = std::move(memo);
  }
  return first;
}

bool isAnswerKept(const Program &program, const Store &store,
                  const Operation &fill) {
  const Linked &linked = program.linked();
  return fill.deed == Deed::Fill && fill.key.known() && keeps(linked, fill) &&
         isGivenOut(linked, store, fill) && !isWeak(linked, store) &&
         !isNumbering(linked, store, fill) && !isWritten(linked, fill.value);
}

bool isFoundByNext(const Program &program, const Store &store,
                   const Operation &fill) {
  const Linked &linked = program.linked();
  return fill.deed == Deed::Append && !isPiece(linked, fill) &&
         keeps(linked, fill) && isGivenOut(linked, store, fill) &&
         !isAskedFirst(linked, fill);
}

/// `if (all.empty()) while (next()) all[...] = ...`
static std::optional<Memo> findLoadedMemo(const Program &program,
                                          const Store &store) {
  for (const Load &load : loadsOf(program, store)) {
    if (isOfTest(program.linked(), load.fill->at) || !load.refreshes.empty())
      continue;
    Memo memo{*load.fill,
              program.tracing().originsOf(load.fill->value, load.fill->at),
              false};
    memo.fill.missed = load.asked;
    if (memo.stale())
      return memo;
  }
  return std::nullopt;
}

std::optional<Memo> findMemo(const Program &program, const Store &store) {
  if (store.isBounded)
    return std::nullopt;
  std::optional<Memo> memo = findKeyedMemo(program, store);
  if (!memo)
    memo = findSlotMemo(program, store);
  return memo ? memo : findLoadedMemo(program, store);
}

bool mayLookAgain(const Program &program, const Store &store,
                  const Memo &memo) {
  return !memo.isKeyed &&
         likenessOf(program.linked(), store.type) != Likeness::Copy;
}

} // namespace cachetidy::program
