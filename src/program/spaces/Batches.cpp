// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what holds them: a pipeline, a transaction, a builder.

#include "program/spaces/Batches.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

Batches::Batches(const Linked &linked, const Requests &requests)
    : Facts(linked) {
  for (facts::Index i = 0; i < Facts.Unit.functions.size(); ++i) {
    const auto &values = Facts.Unit.functions[i].body.values;
    for (facts::Index v = 0; v < values.size(); ++v)
      if (const models::Effect *effect = Facts.effect({i, v});
          effect && effect->role == Role::Commit)
        Committed.insert(effect->api);
  }
  for (const Request &request : requests.all()) {
    const Role role = request.effect->role;
    if (role == Role::Defer || role == Role::Commit || role == Role::Discard)
      Marks.emplace(request.at(), role);
  }
}

/// What a call is made on, through calls that give it back: a local, a call
/// that makes it for this alone, or something else.
Site Batches::batchOf(Site call) const {
  constexpr unsigned limit = 16;
  for (unsigned steps = 0; call.known() && steps < limit; ++steps) {
    if (Facts.value(call).kind != ValueKind::Call)
      return call;
    const models::Effect *effect = Facts.effect(call);
    if (effect && effect->role == Role::Make)
      return call;
    call = effect ? Facts.slot(call, effect->on) : Facts.operand(call, 0);
  }
  return {};
}

/// Whether a value that is made of a batch may give it to others. One that has
/// no name may get one.
static bool canKeep(ValueKind kind, bool isNamed) {
  switch (kind) {
  case ValueKind::Call:
  case ValueKind::Return:
    return true;
  case ValueKind::Local:
  case ValueKind::Assign:
  case ValueKind::Construct:
  case ValueKind::List:
    return !isNamed;
  default:
    return false;
  }
}

bool Batches::isCommittedOrGiven(Site batch) const {
  const auto &values = Facts.function(batch).body.values;
  bool isNamed = Facts.value(batch).kind == ValueKind::Local;
  for (facts::Index i = 0; i < values.size(); ++i) {
    const Site user{batch.function, i};
    const models::Effect *effect = Facts.effect(user);
    if (effect && effect->role == Role::Commit && batchOf(user) == batch)
      return true;
    const auto isBatch = [&](facts::Index part) {
      return part != none && batchOf({batch.function, part}) == batch;
    };
    auto operands = Facts.operands(user);
    if (values[i].kind == ValueKind::Call)
      operands = effect ? operands.first(0) : operands.subspan(1);
    if (canKeep(values[i].kind, isNamed) &&
        std::ranges::any_of(operands, isBatch))
      return true;
  }
  return false;
}

bool Batches::areCommitted(Site call) const {
  const models::Effect *asking = Facts.effect(call);
  if (!asking || !asking->isDeferred)
    return true;
  if (!Committed.contains(asking->api))
    return false;
  const Site batch = batchOf(call);
  bool isSeen = batch.known() && (Facts.value(batch).kind == ValueKind::Local ||
                                  Facts.value(batch).kind == ValueKind::Call);
  return !isSeen || isCommittedOrGiven(batch);
}

/// As far as two calls tell: both are made on one object, or given one first.
bool Batches::isOnClientOf(Site one, Site other) const {
  const auto clientOf = [&](Site call) {
    const Site on = Facts.operand(call, 0);
    return on.known() ? on : Facts.operand(call, 1);
  };
  const Site left = clientOf(one), right = clientOf(other);
  if (!left.known() || !right.known())
    return false;
  const facts::Value &a = Facts.value(left), &b = Facts.value(right);
  const bool isOne =
      a.kind == ValueKind::This || (a.ref != none && a.ref == b.ref);
  return left == right || (a.kind == b.kind && isOne);
}

/// Whether the next that ends what was begun before throws it away, whatever
/// comes between.
bool Batches::isDiscarded(Site asked) const {
  const facts::Body &body = Facts.function(asked).body;
  const auto isAround = [&](Site mark) {
    return mark.function == asked.function && isOnClientOf(mark, asked) &&
           isWithin(body, asked.value, body.values[mark.value].guard);
  };
  const auto next = Marks.upper_bound(asked);
  return next != Marks.begin() && next != Marks.end() &&
         std::prev(next)->second == Role::Defer &&
         isAround(std::prev(next)->first) && next->second == Role::Discard &&
         isAround(next->first);
}

bool Batches::isSent(const Request &request) const {
  return areCommitted(request.call) && !isDiscarded(request.at());
}

} // namespace cachetidy::program
