// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows functions that are handed around to where they are kept.

#include "program/running/Callbacks.h"

#include <algorithm>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;
using models::Slot;

/// One function on its way.
struct Callbacks::Flow {
  facts::Index function;
  Site start; ///< where it is named
  std::set<Site> seen = {};
  std::vector<Site> calls = {}; ///< that it came in by, and not out again
};

Callbacks::Callbacks(const Linked &linked) : Facts(linked), Named(linked) {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      look({i, v});
  auto place = [&](const Registration &made) {
    return std::tuple(Facts.value(made.at).at, made.at, made.handler,
                      made.event);
  };
  std::ranges::sort(All, {}, place);
  auto repeated = std::ranges::unique(All, {}, place);
  All.erase(repeated.begin(), repeated.end());
  for (const Registration &made : All) {
    Kept.insert(made.handler);
    if (made.event != none)
      Handlers[made.event].push_back(made.handler);
  }
}

void Callbacks::look(Site site) {
  const ValueKind kind = Facts.value(site).kind;
  if (facts::isFunction(kind)) {
    Flow flow{Facts.value(site).ref, site};
    follow(site, flow);
  }
  if (kind != ValueKind::Call)
    return;
  for (facts::Index event : firedBy(site))
    Fired.insert(event);
  const models::Effect *effect = Facts.effect(site);
  if (effect && effect->role == Role::Listen)
    listen(site, *effect);
}

/// Whether an object that is made there ends with the function that makes it,
/// as a guard of its scope does: nobody else is given it.
static bool staysHere(const Linked &linked, Site made) {
  const facts::Body &body = linked.function(made).body;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const auto operands = body.operands(i);
    const ValueKind kind = body.values[i].kind;
    const auto uses = std::ranges::count(operands, made.value);
    const bool isOn =
        kind == ValueKind::Field || (kind == ValueKind::Call && uses == 1 &&
                                     operands.front() == made.value);
    if (uses == 0 || isOn)
      continue;
    if (kind != ValueKind::Local || !staysHere(linked, {made.function, i}))
      return false;
  }
  return true;
}

/// What a guard is given runs where that ends, and is not kept for others.
void Callbacks::keep(facts::Index event, Flow &flow) {
  const bool isGuards =
      !flow.calls.empty() &&
      Facts.value(flow.calls.back()).kind == ValueKind::Construct &&
      flow.calls.back().function == flow.start.function &&
      staysHere(Facts, flow.calls.back());
  if (isGuards)
    return;
  All.push_back({flow.function, event, flow.start});
}

/// Where a value goes in its function.
void Callbacks::follow(Site value, Flow &flow) {
  constexpr std::size_t limit = 200;
  if (!value.known() || flow.seen.size() > limit ||
      !flow.seen.insert(value).second)
    return;
  const facts::Body &body = Facts.function(value).body;
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (i != value.value && std::ranges::count(body.operands(i), value.value))
      followInto({value.function, i}, value, flow);
}

void Callbacks::followInto(Site user, Site value, Flow &flow) {
  switch (Facts.value(user).kind) {
  case ValueKind::Local:
  case ValueKind::Address:
  case ValueKind::Dereference:
  case ValueKind::Conditional:
  case ValueKind::List:
    return follow(user, flow);
  case ValueKind::Assign:
    if (std::vector<facts::Index> kept = holdersOf(Facts.operand(user, 0));
        Facts.operand(user, 1) == value && !kept.empty())
      keep(kept.front(), flow);
    return;
  case ValueKind::Return:
    return followOut(Facts.function(user).entity, flow);
  case ValueKind::Lambda: {
    auto captures = Facts.operands(user);
    auto place = std::ranges::find(captures, value.value);
    for (facts::Index inner : Facts.bodiesOf(Facts.value(user).ref)) {
      const auto &values = Facts.Unit.functions[inner].body.values;
      for (facts::Index i = 0; i < values.size(); ++i)
        if (values[i].kind == ValueKind::Captured &&
            values[i].ref == place - captures.begin())
          follow({inner, i}, flow);
    }
    // Who has the one that captured it has both.
    return follow(user, flow);
  }
  case ValueKind::Call:
  case ValueKind::Construct:
    return followCall(user, value, flow);
  default:
    return;
  }
}

/// To who called: the call it came in by, or any.
void Callbacks::followOut(facts::Index function, Flow &flow) {
  if (flow.calls.empty()) {
    for (Site call : Facts.callersOf(function))
      follow(call, flow);
    return;
  }
  const Site call = flow.calls.back();
  flow.calls.pop_back();
  follow(call, flow);
  flow.calls.push_back(call);
}

/// A service that nothing is known of may call what it is given at any time:
/// `server.Post("/users", [] ...)`. What the standard library is given for a
/// value, it calls there and then.
static bool keepsForItself(const Linked &linked, Site call) {
  const facts::Index callee = linked.value(call).ref;
  return linked.value(call).kind == ValueKind::Call && callee != none &&
         !linked.name(callee).starts_with("std::");
}

void Callbacks::followCall(Site call, Site value, Flow &flow) {
  auto operands = Facts.operands(call);
  const models::Effect *effect = Facts.effect(call);
  bool isCalled = operands.front() == value.value;
  if (isCalled)
    Runs[flow.function].push_back(call);
  if (isCalled || (effect && effect->role == Role::Listen))
    return;
  const std::vector<facts::Index> bodies = Facts.bodiesCalled(call);
  for (std::size_t i = 1; i < operands.size(); ++i) {
    if (operands[i] != value.value)
      continue;
    for (facts::Index body : bodies) {
      const auto &values = Facts.Unit.functions[body].body.values;
      for (facts::Index v = 0; v < values.size(); ++v)
        if (values[v].kind == ValueKind::Parameter && values[v].ref + 1 == i) {
          flow.calls.push_back(call);
          follow({body, v}, flow);
          flow.calls.pop_back();
        }
    }
  }
  if (!bodies.empty())
    return;
  // A method of a thing that was not seen keeps it there; what a function
  // makes of it goes on: std::function, std::bind, std::move.
  if (Site receiver = Facts.operand(call, 0); receiver.known()) {
    const std::vector<facts::Index> holders = holdersOf(receiver);
    for (facts::Index kept : holders)
      keep(kept, flow);
    if (holders.empty() && keepsForItself(Facts, call))
      keep(none, flow);
  }
  follow(call, flow);
}

/// One step from an element to what holds it.
Site Callbacks::holding(Site value) const {
  const facts::Value &row = Facts.value(value);
  const models::Effect *effect = Facts.effect(value);
  switch (row.kind) {
  case ValueKind::Call:
    if (effect && (effect->role == Role::Through || effect->role == Role::Take))
      return Facts.slot(value, effect->value);
    if (effect && effect->on.kind != Slot::Nowhere)
      return Facts.slot(value, effect->on);
    if (Site receiver = Facts.operand(value, 0); receiver.known())
      return receiver;
    return Facts.operand(value, 1);
  case ValueKind::Construct:
    return Facts.operand(value, 1);
  case ValueKind::Captured:
    return Facts.operand(Facts.lambdaAt(Facts.function(value).entity), row.ref);
  case ValueKind::Local:
  case ValueKind::Each:
  case ValueKind::Subscript:
  case ValueKind::Address:
  case ValueKind::Dereference:
  case ValueKind::Part:
  case ValueKind::Field:
    return Facts.operand(value, 0);
  default:
    return {};
  }
}

/// The fields and variables of the program that a value is in, from inside out:
/// of a structure in a list, its field and the list.
std::vector<facts::Index> Callbacks::holdersOf(Site value) const {
  constexpr unsigned limit = 16;
  std::vector<facts::Index> holders;
  for (unsigned steps = 0; value.known() && steps < limit; ++steps) {
    const facts::Value &row = Facts.value(value);
    bool isNamed =
        row.kind == ValueKind::Field || row.kind == ValueKind::Variable;
    if (isNamed && !Facts.Unit.entities[row.ref].inSystemHeader)
      holders.push_back(row.ref);
    value = holding(value);
  }
  return holders;
}

std::span<const Site> Callbacks::runsOf(facts::Index function) const {
  auto found = Runs.find(function);
  return found == Runs.end() ? std::span<const Site>() : found->second;
}

} // namespace cachetidy::program
