// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows values backwards, through calls and their arguments.

#include "program/Origins.h"
#include "program/Leaving.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;
using models::Role;

struct Tracing::Walk {
  Origins result;
  Site user = {}; ///< what is put into a name after that does not count
  std::vector<Site> calls; ///< entered, and not left yet
  /// A value, and the call it is seen from.
  std::unordered_set<std::tuple<Site, Site>, SitesHash> seen;
  bool intoCallers = false;
  unsigned outward = 0; ///< how many callers up
  bool isKept = false;  ///< as it is, by a member: a function is not called

  Site call() const { return calls.empty() ? Site{} : calls.back(); }
};

static constexpr std::size_t callLimit = 8;
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
      !walk.seen.insert({site, walk.call()}).second)
    return;
  switch (Facts.value(site).kind) {
  case ValueKind::Parameter:
    followParameter(site, walk);
    return followOperands(site, walk);
  case ValueKind::Call:
  case ValueKind::Construct:
    return followCall(site, walk);
  case ValueKind::Lambda:
  case ValueKind::Function:
    for (facts::Index body : Facts.bodiesOf(Facts.value(site).ref))
      if (!walk.isKept)
        followBody(body, site, walk);
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
  const facts::Value &value = Facts.value(site);
  const facts::Type *type = Facts.type(value.type);
  // Functions in a table are not called there, however they were put into it.
  bool isTable =
      value.kind == ValueKind::List ||
      (value.kind == ValueKind::Local && type &&
       (type->kind == facts::TypeKind::Record || isRecordLink(type)));
  for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i) {
    Site part = Facts.operand(site, i);
    Site named = part;
    while (named.known() && Facts.value(named).kind == ValueKind::Address)
      named = Facts.operand(named, 0);
    bool isCallback = isTable && named.known() &&
                      (Facts.value(named).kind == ValueKind::Function ||
                       Facts.value(named).kind == ValueKind::Lambda);
    bool isLate = (value.kind == ValueKind::Local ||
                   value.kind == ValueKind::Parameter) &&
                  comesTooLate(Facts, part, site, walk.user);
    if (!isCallback && !isLate)
      follow(part, walk);
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

/// What the constructor of an object reads that a library makes:
/// `std::make_shared<Texture>(path)`.
void Tracing::followMade(Site call, Walk &walk) const {
  const facts::Type *made = Facts.type(Facts.value(call).type);
  if (!made || made->arguments.empty())
    return;
  const facts::Type *object = Facts.type(made->arguments.front());
  if (!object || object->record == none ||
      std::ranges::find(walk.calls, call) != walk.calls.end())
    return;
  std::size_t given = Facts.value(call).operandCount - 1;
  for (facts::Index body : Facts.constructorsOf(object->record))
    if (Facts.Unit.functions[body].parameters.size() >= given &&
        walk.calls.size() < callLimit)
      followBody(body, call, walk);
}

void Tracing::followCall(Site call, Walk &walk) const {
  // What it is given, a call may call; a container keeps it.
  const models::Effect *effect = Facts.effect(call);
  bool isPut =
      effect && (effect->role == Role::Append || effect->role == Role::Write);
  bool isConstruction = Facts.value(call).kind == ValueKind::Construct;
  const bool before =
      std::exchange(walk.isKept, isPut || (walk.isKept && isConstruction));
  followCallee(call, walk);
  walk.isKept = before;
}

void Tracing::followCallee(Site call, Walk &walk) const {
  const models::Effect *effect = Facts.effect(call);
  bool isConstruction = Facts.value(call).kind == ValueKind::Construct;
  if (effect && (effect->role == Role::Source ||
                 effect->source == models::SourceKind::Cache))
    return addSource({.effect = effect, .at = call}, walk);
  if (auto read = SettingReads.find(call);
      read != SettingReads.end() &&
      isOfStatic(Facts.operand(call, 0), walk.calls))
    addSource({.settings = read->second, .at = call}, walk);
  if (effect && effect->role == Role::Make)
    followMade(call, walk);
  auto bodies = Facts.bodiesCalled(call);
  bool canEnter = walk.calls.size() < callLimit &&
                  std::ranges::find(walk.calls, call) == walk.calls.end();
  if (canEnter)
    for (facts::Index body : bodies)
      followBody(body, call, walk);
  if (!effect && bodies.empty() && !isConstruction)
    walk.result.isComplete = false;
  // The receiver, and what goes in where the body is not known.
  if (bodies.empty() || !canEnter)
    return followOperands(call, walk);
  follow(Facts.operand(call, 0), walk);
}

/// What a function gives back: by return, through its parameters, and, where it
/// makes an object, in that object's fields.
void Tracing::followBody(facts::Index function, Site call, Walk &walk) const {
  const facts::Function &row = Facts.Unit.functions[function];
  walk.calls.push_back(call);
  for (facts::Index i = 0; i < row.body.values.size(); ++i) {
    ValueKind kind = row.body.values[i].kind;
    Site site{function, i};
    bool isMade = row.is(Trait::Constructor) &&
                  (kind == ValueKind::Assign || Facts.writesMember(site));
    const bool before = std::exchange(walk.isKept, isMade);
    if (kind == ValueKind::Return || isMade)
      followOperands(site, walk);
    else if (kind == ValueKind::Parameter)
      followOperands(site, walk);
    walk.isKept = before;
  }
  walk.calls.pop_back();
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
