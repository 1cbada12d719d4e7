// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By models, by what functions that were seen do to their parameters, and by
// the order of things.

#include "program/linked/Leaving.h"
#include "program/linked/Members.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

static bool leavesBySight(const Linked &linked, Site call, Site name,
                          unsigned depth);

static bool isAssigned(const Linked &linked, Site value, Site name) {
  const facts::Body &body = linked.function(name).body;
  for (facts::Index i = value.value + 1; i < body.values.size(); ++i)
    if (body.values[i].kind == ValueKind::Assign &&
        body.operands(i)[0] == name.value && body.operands(i)[1] == value.value)
      return true;
  return false;
}

static bool leaves(const Linked &linked, Site use, Site name, unsigned depth) {
  using models::Role;
  constexpr unsigned depthLimit = 4;
  const facts::Value &row = linked.value(use);
  bool isGiven = std::ranges::count(linked.operands(use), name.value) > 0;
  if (!isGiven)
    return false;
  if (linked.operand(use, 0) == name)
    return putsNothing(linked, use);
  if (row.kind == ValueKind::Construct) {
    const facts::Type *made = linked.type(row.type);
    return made && linked.Models.isValue(made->name);
  }
  if (row.kind != ValueKind::Call)
    return false;
  const models::Effect *effect = linked.effect(use);
  // What a text is made of stays as it is, but for `text = head + text`.
  if (const models::Composition *made = linked.composition(row.ref))
    return linked.slot(use, made->into) != name &&
           !isAssigned(linked, use, name);
  if (!effect)
    return depth < depthLimit && leavesBySight(linked, use, name, depth);
  switch (effect->role) {
  case Role::Read:
    return linked.slot(use, effect->value) != name;
  case Role::Source:
  case Role::Command:
  case Role::Commit:
  case Role::Mutate:
  case Role::Prepare:
    return false;
  default:
    return true;
  }
}

/// The same of a function that was seen, by what it does to its parameter.
static bool leavesBySight(const Linked &linked, Site call, Site name,
                          unsigned depth) {
  const std::vector<facts::Index> bodies = linked.bodiesCalled(call);
  auto leavesIt = [&](Site parameter) {
    return std::ranges::all_of(
        linked.operands(parameter), [&](facts::Index use) {
          return use == none || leaves(linked, {parameter.function, use},
                                       parameter, depth + 1);
        });
  };
  for (facts::Index body : bodies) {
    const auto &values = linked.Unit.functions[body].body.values;
    for (facts::Index i = 0; i < values.size(); ++i)
      if (values[i].kind == ValueKind::Parameter &&
          linked.operand(call, values[i].ref + 1u) == name &&
          !leavesIt({body, i}))
        return false;
  }
  return !bodies.empty();
}

bool leavesAsItIs(const Linked &linked, Site use, Site name) {
  return leaves(linked, use, name, 0);
}

/// Whether a call gives a value, perhaps, and no way to where it was.
static bool givesValue(const Linked &linked, Site call) {
  facts::Index given = linked.value(call).type;
  const facts::Type *type = linked.type(given);
  if (type && type->name.ends_with("::optional") && !type->arguments.empty())
    given = type->arguments.front();
  return !linked.canStandFor(given);
}

bool comesTooLate(const Linked &linked, Site part, Site name, Site user) {
  if (!user.known() || part.function != user.function ||
      part.value <= user.value)
    return false;
  const ValueKind kind = linked.value(user).kind;
  // What a pointer is to goes on being filled; not what a call took from it.
  bool isTaken = kind == ValueKind::Call && givesValue(linked, user);
  if (!isTaken && linked.canStandFor(linked.value(name).type))
    return false;
  bool mayRefer = kind == ValueKind::Address || kind == ValueKind::Local ||
                  kind == ValueKind::Lambda;
  return !mayRefer &&
         !areRepeated(linked.function(user).body, part.value, user.value);
}

} // namespace cachetidy::program
