// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where what calls give back comes from, and what they put into their
// arguments.

#include "program/origins/Instances.h"
#include "program/origins/OriginWalk.h"

#include <algorithm>
#include <utility>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;
using models::Role;

static constexpr std::size_t callLimit = 8;

/// Of what a call puts into a name that it is handed: what it puts into others
/// is about something else. Not of `name = next(name)`.
bool Tracing::followOutput(Site part, Site name, Walk &walk) const {
  const facts::Index through =
      part.known() && Facts.value(part).type != Facts.value(name).type
          ? Facts.parameterFor(part, name)
          : none;
  if (through != none && walk.outputs.insert({part, name, walk.call()}).second)
    followCall(part, through, walk);
  return through != none;
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
      followBody(body, call, none, walk);
}

void Tracing::followCall(Site call, facts::Index through, Walk &walk) const {
  // What it is given, a call may call; a container keeps it.
  const models::Effect *effect = Facts.effect(call);
  bool isPut =
      effect && (effect->role == Role::Append || effect->role == Role::Write);
  bool isConstruction = Facts.value(call).kind == ValueKind::Construct;
  const bool before =
      std::exchange(walk.isKept, isPut || (walk.isKept && isConstruction));
  followCallee(call, through, walk);
  walk.isKept = before;
}

void Tracing::followCallee(Site call, facts::Index through, Walk &walk) const {
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
      followBody(body, call, through, walk);
  if (!effect && bodies.empty() && !isConstruction)
    walk.result.isComplete = false;
  // The receiver, and what goes in where the body is not known.
  if (bodies.empty() || !canEnter)
    return followOperands(call, walk);
  if (through != none)
    return;
  walk.reader = call;
  follow(Facts.operand(call, 0), walk);
  walk.reader = {};
}

/// What a function gives back: by return, through its parameters, and, where it
/// makes an object, in that object's fields; or through one parameter alone.
void Tracing::followBody(facts::Index function, Site call, facts::Index through,
                         Walk &walk) const {
  const facts::Function &row = Facts.Unit.functions[function];
  const Site reader = std::exchange(walk.reader, {});
  walk.calls.push_back(call);
  for (facts::Index i = 0; i < row.body.values.size(); ++i) {
    ValueKind kind = row.body.values[i].kind;
    Site site{function, i};
    if (through != none)
      walk.reader = reader;
    bool isMade = row.is(Trait::Constructor) && Facts.writesMember(site);
    const bool before = std::exchange(walk.isKept, isMade);
    if (kind == ValueKind::Parameter
            ? through == none || row.body.values[i].ref == through
            : through == none && (kind == ValueKind::Return || isMade))
      followOperands(site, walk);
    walk.isKept = before;
  }
  walk.calls.pop_back();
}

} // namespace cachetidy::program
