// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows values backwards, through calls and their arguments.

#include "program/linked/Leaving.h"
#include "program/linked/Members.h"
#include "program/origins/OriginWalk.h"

#include <algorithm>
#include <set>
#include <utility>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;
using models::Role;

static constexpr std::size_t stepLimit = 4000;
static constexpr unsigned outwardLimit = 4;

void removeSourcesOf(Origins &origins, const Origins &other) {
  std::erase_if(origins.sources, [&](const Origin &origin) {
    return std::ranges::any_of(other.sources, [&](const Origin &known) {
      return known.at == origin.at && !known.isFromCaller;
    });
  });
}

/// `put(key, value)`, `get(key, make)`: the callers know what it is.
bool Tracing::isHandedOver(Site value) const {
  constexpr unsigned limit = 8;
  for (unsigned steps = 0; value.known() && steps < limit; ++steps) {
    const facts::Value &row = Facts.value(value);
    const models::Effect *effect = nullptr;
    switch (row.kind) {
    case ValueKind::Parameter:
      return true;
    case ValueKind::Local:
      value = row.operandCount == 1 ? Facts.operand(value, 0) : Site{};
      break;
    case ValueKind::Construct:
      value = row.operandCount == 2 ? Facts.operand(value, 1) : Site{};
      break;
    case ValueKind::Captured:
      value =
          Facts.operand(Facts.lambdaAt(Facts.function(value).entity), row.ref);
      break;
    case ValueKind::Call:
      effect = Facts.effect(value);
      value =
          effect ? Facts.slot(value, effect->value) : Facts.operand(value, 0);
      break;
    default:
      return false;
    }
  }
  return false;
}

Origins Tracing::originsOf(Site value, Site user) const {
  Walk walk;
  walk.user = user;
  walk.intoCallers = isHandedOver(value);
  // `load(found->second)`: what is put into it there.
  bool isCall = user.known() && Facts.value(user).kind == ValueKind::Call &&
                !Facts.effect(user);
  const auto given =
      isCall ? Facts.operands(user) : std::span<const facts::Index>();
  for (std::size_t i = 1; i < given.size(); ++i)
    if (given[i] == value.value)
      followCall(user, i - 1, walk);
  follow(value, walk);
  std::ranges::sort(walk.result.parameters);
  return std::move(walk.result);
}

Origins Tracing::originsThroughCallers(Site value) const {
  Walk walk;
  walk.intoCallers = true;
  follow(value, walk);
  return std::move(walk.result);
}

void Tracing::follow(Site site, Walk &walk) const {
  if (!site.known() || walk.seen.size() > stepLimit ||
      !walk.seen.insert({site, walk.call(), walk.reader}).second)
    return;
  const ValueKind kind = Facts.value(site).kind;
  const bool isSameObject =
      kind == ValueKind::Parameter || kind == ValueKind::Local ||
      kind == ValueKind::Address || kind == ValueKind::Dereference;
  const Site reader = std::exchange(walk.reader, {});
  if (isSameObject)
    walk.reader = reader;
  switch (kind) {
  case ValueKind::Parameter:
    followParameter(site, walk);
    walk.reader = reader;
    return followOperands(site, walk);
  case ValueKind::Call:
  case ValueKind::Construct:
    return followCall(site, none, walk);
  case ValueKind::Assign:
    // What it is worth is what is assigned, whatever was there before.
    return Facts.text(site) == "=" ? follow(Facts.operand(site, 1), walk)
                                   : followOperands(site, walk);
  case ValueKind::Lambda:
  case ValueKind::Function:
    for (facts::Index body : Facts.bodiesOf(Facts.value(site).ref))
      if (!walk.isKept)
        followBody(body, site, none, walk);
    return followOperands(site, walk);
  case ValueKind::Captured: {
    Site lambda = Facts.lambdaAt(Facts.function(site).entity);
    if (lambda.known())
      follow(Facts.operand(lambda, Facts.value(site).ref), walk);
    return;
  }
  case ValueKind::Local:
    for (const Linked::Put &put : Facts.putByLambdas(site))
      follow(put.at, walk);
    return followOperands(site, walk);
  default:
    return followOperands(site, walk);
  }
}

/// A pointer to a structure.
bool Tracing::isRecordLink(const facts::Type *type) const {
  const facts::Type *to =
      type->kind == facts::TypeKind::Pointer && !type->arguments.empty()
          ? Facts.type(type->arguments.front())
          : nullptr;
  return to && to->kind == facts::TypeKind::Record;
}

void Tracing::followOperands(Site site, Walk &walk) const {
  const Site reader = std::exchange(walk.reader, {});
  const facts::Value &value = Facts.value(site);
  const facts::Type *type = Facts.type(value.type);
  // Functions in a table are not called there, however they were put into it.
  bool isTable =
      value.kind == ValueKind::List ||
      (value.kind == ValueKind::Local && type &&
       (type->kind == facts::TypeKind::Record || isRecordLink(type)));
  for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i) {
    Site part = Facts.operand(site, i);
    bool isLate = (value.kind == ValueKind::Local ||
                   value.kind == ValueKind::Parameter) &&
                  comesTooLate(Facts, part, site, walk.user);
    if (isLate || isOfOtherMembers(Facts, part, site, reader))
      continue;
    walk.reader = reader;
    const bool before = std::exchange(walk.isKept, walk.isKept || isTable);
    if (!followOutput(part, site, walk))
      follow(part, walk);
    walk.isKept = before;
    walk.reader = {};
  }
}

void Tracing::followParameter(Site site, Walk &walk) const {
  facts::Index number = Facts.value(site).ref;
  Site call = walk.call();
  if (call.known()) {
    if (Facts.value(call).kind != ValueKind::Call &&
        Facts.value(call).kind != ValueKind::Construct)
      return;
    walk.calls.pop_back();
    follow(Facts.operand(call, number + 1), walk);
    walk.calls.push_back(call);
    return;
  }
  if (!std::ranges::count(walk.result.parameters, number))
    walk.result.parameters.push_back(number);
  if (!walk.intoCallers || walk.outward >= outwardLimit)
    return;
  ++walk.outward;
  for (Site caller : Facts.callsTo(Facts.function(site).entity))
    follow(Facts.operand(caller, number + 1), walk);
  --walk.outward;
}

void Tracing::addSource(Origin origin, Walk &walk) const {
  origin.path = walk.calls;
  origin.isFromCaller = walk.outward > 0;
  for (std::size_t i = 0; i < Facts.value(origin.at).operandCount; ++i)
    if (origin.named.empty())
      origin.named = literalIn(Facts.operand(origin.at, i), walk.calls);
  bool isFixed = origin.effect &&
                 origin.effect->source == models::SourceKind::Environment &&
                 !ChangesEnvironment;
  bool isWanted = !isFixed && (origin.effect || !origin.named.empty());
  if (isWanted)
    walk.result.sources.push_back(std::move(origin));
}

bool Tracing::isComputed(Site value) const {
  std::set<Site> seen;
  std::vector<Site> open = {value};
  while (!open.empty()) {
    Site site = open.back();
    open.pop_back();
    if (!site.known() || !seen.insert(site).second)
      continue;
    const facts::Value &row = Facts.value(site);
    if (row.kind == ValueKind::Arithmetic || row.kind == ValueKind::Lambda ||
        (row.kind == ValueKind::Call && !Facts.effect(site)))
      return true;
    bool isNamed =
        row.kind == ValueKind::Local || row.kind == ValueKind::Parameter;
    for (std::size_t i = 0; i < row.operandCount; ++i) {
      Site part = Facts.operand(site, i);
      if (part.known() && !(isNamed && Facts.isChangeOf(part, site)))
        open.push_back(part);
    }
  }
  return false;
}

} // namespace cachetidy::program
