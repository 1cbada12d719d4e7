// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From operations to caches.

#include "program/Memos.h"
#include "program/Keys.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::TypeKind;

bool removes(const Operation &operation) {
  return operation.deed == Deed::Drop || operation.deed == Deed::Clear ||
         (operation.deed == Deed::Replace && !operation.missed.known());
}

/// A fill that a lookup's miss did not lead to: registration, or a refresh.
static bool isRegistration(const Operation &operation) {
  return (operation.deed == Deed::Fill && !operation.missed.known()) ||
         operation.deed == Deed::Append;
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

bool isPruned(const Program &program, const Store &store) {
  auto prunes = [&](const Operation &operation) {
    bool isSeenByAll =
        operation.deed == Deed::Escape ||
        (operation.deed == Deed::Give && program.extent() == Extent::Part);
    return isSeenByAll || operation.isRevalidated ||
           (removes(operation) && program.isLive(operation.at) != Answer::No);
  };
  return isOpen(program, store) ||
         std::ranges::any_of(store.operations, prunes);
}

bool isKept(const Program &program, const Store &store) {
  return isPruned(program, store) ||
         std::ranges::any_of(store.operations, [&](const Operation &operation) {
           return isRegistration(operation) &&
                  program.isLive(operation.at) != Answer::No;
         });
}

/// Whether what is filled in is given out again, by the same function or by the
/// one that looked it up.
static bool isGivenOut(const Store &store, const Operation &fill) {
  return std::ranges::any_of(store.operations, [&](const Operation &read) {
    return (read.deed == Deed::Read || read.deed == Deed::Give) &&
           (read.at.function == fill.at.function ||
            read.at.function == fill.missed.function);
  });
}

/// The type of what a container keeps under a key, or null.
static const facts::Type *mappedType(const Linked &linked, facts::Index index) {
  const facts::Type *type = linked.type(index);
  for (int depth = 0; type && depth < 4; ++depth) {
    if (type->kind == TypeKind::Record && type->arguments.size() > 1)
      return linked.type(type->arguments[1]);
    type = type->arguments.empty() ? nullptr
                                   : linked.type(type->arguments.front());
  }
  return nullptr;
}

/// Objects that are made of their key and kept by pointer, so that there is one
/// for each.
static bool isInterning(const Program &program, const Store &store,
                        const Memo &memo) {
  const Linked &linked = program.linked();
  const facts::Type *kept = mappedType(linked, store.type);
  return memo.origins.sources.empty() && kept && linked.isHandle(*kept) &&
         !program.tracing().isComputed(memo.fill.value);
}

std::optional<Memo> findKeyedMemo(const Program &program, const Store &store) {
  for (const Operation &operation : store.operations) {
    if (operation.deed != Deed::Fill || !operation.missed.known() ||
        !operation.key.known() || !operation.value.known() ||
        !isGivenOut(store, operation) ||
        isFinite(program, operation.key) == Answer::Yes)
      continue;
    Memo memo{operation, program.tracing().originsOf(operation.value)};
    if (!isInterning(program, store, memo))
      return memo;
  }
  return std::nullopt;
}

std::optional<Memo> findSlotMemo(const Program &program, const Store &store) {
  for (const Operation &operation : store.operations) {
    bool fills = operation.deed == Deed::Replace ||
                 (operation.deed == Deed::Fill && !operation.key.known());
    if (fills && operation.missed.known() && operation.value.known())
      return Memo{operation, program.tracing().originsOf(operation.value)};
  }
  return std::nullopt;
}

/// Whether a value is a variable or field that its function counts up.
static bool isCounted(const Linked &linked, Site value) {
  facts::Index counter = linked.value(value).ref;
  if (linked.value(value).kind != facts::ValueKind::Variable)
    return false;
  const auto &values = linked.function(value).body.values;
  for (facts::Index i = 0; i < values.size(); ++i) {
    if (values[i].kind != facts::ValueKind::Increment)
      continue;
    Site target = linked.operand({value.function, i}, 0);
    if (target.known() && linked.value(target).ref == counter &&
        linked.value(target).kind == facts::ValueKind::Variable)
      return true;
  }
  return false;
}

static bool isInLoop(const Linked &linked, Site site) {
  const facts::Body &body = linked.function(site).body;
  for (facts::Index at = linked.value(site).guard; at != none;
       at = body.guards[at].parent)
    if (body.guards[at].kind == facts::GuardKind::Loop)
      return true;
  return false;
}

const Operation *findAccumulation(const Program &program, const Store &store) {
  auto isDone = [&](Deed deed) {
    return std::ranges::count(store.operations, deed, &Operation::deed) > 0;
  };
  if (!isDone(Deed::Lookup) || !isDone(Deed::Read))
    return nullptr;
  const Linked &linked = program.linked();
  for (const Operation &operation : store.operations)
    if (operation.deed == Deed::Fill && operation.key.known() &&
        isFinite(program, operation.key) != Answer::Yes &&
        !isInLoop(linked, operation.at) &&
        (isCounted(linked, operation.key) ||
         !program.tracing().originsOf(operation.key).sources.empty()))
      return &operation;
  return nullptr;
}

} // namespace cachetidy::program
