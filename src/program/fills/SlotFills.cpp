// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is kept one by one: made for the first caller, or for the last.

#include "program/fills/FillsOf.h"
#include "program/fills/Memos.h"
#include "program/fills/MemosOf.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::ValueKind;

/// Whether live code does anything else to the store than to fill it there and
/// to read it: it is a state then, or somebody keeps it in order.
static bool isChangedElsewhere(const Program &program, const Store &store,
                               const Operation &fill) {
  auto changes = [](Deed deed) {
    return puts(deed) || deed == Deed::Drop || deed == Deed::Clear ||
           deed == Deed::Count || deed == Deed::Escape;
  };
  auto isElsewhere = [&](Site at) {
    return at != fill.at && program.isLive(at) != Answer::No;
  };
  return std::ranges::any_of(program.linked().setsOf(store.entity),
                             [&](Site set) { return isElsewhere(set); }) ||
         std::ranges::any_of(store.operations, [&](const Operation &other) {
           return changes(other.deed) && isElsewhere(other.at);
         });
}

static bool isCopy(const Linked &linked, const Store &store) {
  const facts::Type *type = linked.type(store.type);
  return type && !linked.isHandle(*type) &&
         likenessOf(linked, store.type) == Likeness::Copy;
}

/// What is compared with what it was the last time, before it is made anew.
static std::vector<View> comparedBefore(const Linked &linked, Site fill) {
  const facts::Body &body = linked.function(fill).body;
  std::vector<View> compared;
  for (facts::Index at = linked.value(fill).guard; at != facts::none;
       at = body.guards[at].parent) {
    if (body.guards[at].condition == facts::none)
      continue;
    hasPart(body, body.guards[at].condition, [&](facts::Index part) {
      if (body.values[part].kind == ValueKind::Compare ||
          body.values[part].kind == ValueKind::Call)
        for (facts::Index side : body.operands(part))
          if (side != facts::none)
            compared.push_back(
                argumentOf({fill.function, part}, {fill.function, side}));
      return false;
    });
  }
  return compared;
}

void addSlotFills(const Program &program, const Store &store,
                  std::vector<Fill> &fills) {
  const Linked &linked = program.linked();
  if (!linked.variable(store.root) || !isCopy(linked, store))
    return;
  for (const Operation &operation : store.operations) {
    if (operation.isRevalidated || !keepsOne(linked, operation) ||
        operation.value.function != operation.at.function ||
        isChangedElsewhere(program, store, operation) ||
        linked.function(operation.at).is(facts::Trait::Instance))
      continue;
    Fill fill{operation.at,
              operation.missed.known() ? operation.missed : operation.at,
              {},
              argumentOf(operation.at, operation.value),
              &store};
    if (operation.key.known())
      fill.keys = comparedBefore(linked, operation.at);
    if (!isHandedOver(program, fill.value))
      fills.push_back(std::move(fill));
  }
}

} // namespace cachetidy::program
