// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who keeps caches in order.

#include "program/fills/Fills.h"
#include "program/fills/Memos.h"
#include "program/linked/Parts.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

bool removes(const Operation &operation) {
  return operation.deed == Deed::Drop || operation.deed == Deed::Clear ||
         (operation.deed == Deed::Replace && !operation.missed.known());
}

bool isPutIntoSet(const Linked &linked, const Operation &operation) {
  const models::Effect *effect = linked.effect(operation.at);
  return effect && effect->role == models::Role::Write &&
         effect->value.kind == models::Slot::Nowhere;
}

/// A fill that a lookup's miss did not lead to: registration, or a refresh.
static bool isRegistration(const Operation &operation) {
  return (operation.deed == Deed::Fill || operation.deed == Deed::Append) &&
         !operation.missed.known();
}

/// Whether code that was not seen can reach the store.
static bool isOpen(const Program &program, const Store &store) {
  if (program.extent() == Extent::Whole)
    return false;
  const Linked &linked = program.linked();
  if (const facts::Variable *root = linked.variable(store.root))
    return !root->isClosed;
  const facts::Field *field = linked.field(store.entity);
  const facts::Record *record = field ? linked.record(field->record) : nullptr;
  return !record || !record->isClosed;
}

/// A container with nothing in it yet: `new Map`.
static bool isNew(const Linked &linked, Site value) {
  if (!value.known())
    return false;
  const facts::Value &row = linked.value(value);
  const models::Effect *effect = linked.effect(value);
  return row.kind == ValueKind::New || row.kind == ValueKind::Construct ||
         (effect && effect->role == models::Role::Make);
}

/// What a static begins with, where all of the program is known: `init()`, that
/// `main` calls once, takes nothing away.
static bool isBeginning(const Program &program, const Operation &operation) {
  return operation.deed == Deed::Replace && program.extent() == Extent::Whole &&
         isNew(program.linked(), operation.value) &&
         Startup(program.linked()).isDoneOnce(operation.at);
}

/// `kept.clear()` in a constructor: a new object has nothing to lose. Another
/// one of its class, whose member is cleared there, has.
static bool isOfNewObject(const Linked &linked, const Store &store,
                          const Operation &operation) {
  bool isOwn = linked.function(operation.at).is(facts::Trait::Constructor);
  bool isMember = false;
  for (std::size_t i = 0; i < linked.value(operation.at).operandCount; ++i) {
    const Site part = linked.operand(operation.at, i);
    if (!part.known() || linked.value(part).kind != ValueKind::Field ||
        linked.value(part).ref != store.entity)
      continue;
    const Site object = linked.operand(part, 0);
    isMember = true;
    isOwn &= object.known() && linked.value(object).kind == ValueKind::This;
  }
  return isMember && isOwn;
}

static bool prunes(const Program &program, const Store &store,
                   const Operation &operation) {
  bool isSeenByAll =
      operation.deed == Deed::Escape ||
      (operation.deed == Deed::Give && program.extent() == Extent::Part);
  return isSeenByAll ||
         (removes(operation) && !isBeginning(program, operation) &&
          !isOfNewObject(program.linked(), store, operation) &&
          !program.linked().isAsOwnerGoes(store.entity, operation.at) &&
          program.isLive(operation.at) != Answer::No);
}

/// By operations of that kind.
static bool isPrunedBy(const Program &program, const Store &store,
                       bool (*isMeant)(const Operation &)) {
  return isOpen(program, store) ||
         std::ranges::any_of(store.operations, [&](const Operation &operation) {
           return isMeant(operation) && prunes(program, store, operation);
         });
}

bool isPruned(const Program &program, const Store &store) {
  return isPrunedBy(program, store, [](const Operation &) { return true; });
}

bool losesEntries(const Program &program, const Store &store) {
  return isPrunedBy(program, store, [](const Operation &operation) {
    return !operation.isOfPart;
  });
}

/// A state, which its function goes into and out of.
static bool isSetBothWays(const Store &store, facts::Index function) {
  auto does = [&](Deed deed) {
    return std::ranges::any_of(
        store.operations, [&](const Operation &operation) {
          return operation.deed == deed && operation.at.function == function;
        });
  };
  return does(Deed::Replace) && does(Deed::Clear);
}

/// A flag that live code takes back takes back what it stands for. In the
/// function that fills, it is set.
static bool isGatePruned(const Program &program, const Memo &memo) {
  return std::ranges::any_of(program.stores(), [&](const Store &store) {
    return store.entity == memo.fill.gate &&
           (isOpen(program, store) ||
            isSetBothWays(store, memo.fill.at.function) ||
            std::ranges::any_of(store.operations, [&](const Operation &other) {
              return other.at.function != memo.fill.at.function &&
                     prunes(program, store, other);
            }));
  });
}

/// What the program itself counts on from where it began is no copy any more:
/// the next free number of a table.
static bool isCountedOn(const Program &program, const Store &store) {
  const Linked &linked = program.linked();
  return std::ranges::any_of(linked.setsOf(store.entity), [&](Site set) {
    return linked.value(set).kind == ValueKind::Increment &&
           program.isLive(set) != Answer::No;
  });
}

bool isRevalidated(const Store &store) {
  return std::ranges::any_of(store.operations, &Operation::isRevalidated);
}

bool isKept(const Program &program, const Store &store, const Memo &memo) {
  return isPruned(program, store) || isRenewed(program, store, memo);
}

bool isRenewed(const Program &program, const Store &store, const Memo &memo) {
  return isRevalidated(store) || isCountedOn(program, store) ||
         (memo.fill.gate != none && isGatePruned(program, memo)) ||
         std::ranges::any_of(store.operations, [&](const Operation &operation) {
           return isRegistration(operation) && operation.at != memo.fill.at &&
                  program.isLive(operation.at) != Answer::No;
         });
}

bool isEmptiedOnChange(const Program &program, const Store &store,
                       const Input &input, facts::Index function) {
  const facts::Body &body = program.facts().functions[function].body;
  const auto asks = [&](facts::Index guard) {
    const facts::Index condition = body.guards[guard].condition;
    return condition != none &&
           hasPart(body, condition, [&](facts::Index part) {
             return isNameOf(body, part, input.ref);
           });
  };
  return std::ranges::any_of(store.operations, [&](const Operation &operation) {
    if (operation.deed != Deed::Clear || operation.at.function != function)
      return false;
    for (facts::Index guard = body.values[operation.at.value].guard;
         guard != none; guard = body.guards[guard].parent)
      if (asks(guard))
        return true;
    return false;
  });
}

} // namespace cachetidy::program
