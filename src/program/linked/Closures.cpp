// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the calls and variables that take functions.

#include "program/linked/Closures.h"

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

Closures::Closures(const Linked &linked) : Facts(linked) {
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      look({i, v});
}

void Closures::look(Site site) {
  const facts::Value &value = Facts.value(site);
  if (value.kind == ValueKind::Call || value.kind == ValueKind::Construct) {
    for (std::size_t i = 1; i < value.operandCount; ++i)
      take(site, Facts.operand(site, i));
    return;
  }
  bool isReturn = value.kind == ValueKind::Return;
  bool isInitial =
      value.kind == ValueKind::Assign && Facts.text(site) == "static";
  Site given = Facts.operand(site, isInitial ? 1 : 0);
  if ((!isReturn && !isInitial) || !given.known())
    return;
  if (isReturn && Facts.value(given).kind == ValueKind::Lambda)
    Returned[given] = Facts.function(site).entity;
  if (isInitial)
    Kept[given] = Facts.value(Facts.operand(site, 0)).ref;
}

void Closures::take(Site call, Site argument) {
  argument = Facts.madeOf(argument);
  while (argument.known() && Facts.value(argument).kind == ValueKind::Address)
    argument = Facts.operand(argument, 0);
  if (!argument.known() || !facts::isFunction(Facts.value(argument).kind))
    return;
  facts::Index function = Facts.value(argument).ref;
  if (Facts.value(call).kind == ValueKind::Call &&
      Facts.value(argument).kind == ValueKind::Lambda)
    Takers.emplace(function, call);
  const models::Effect *effect = Facts.effect(call);
  if (effect && effect->role == models::Role::Once)
    Onces.emplace(function, call);
  else if (Facts.value(argument).kind == ValueKind::Function)
    HandedOn.insert(function);
}

static Site found(const std::map<facts::Index, Site> &sites,
                  facts::Index function) {
  auto site = sites.find(function);
  return site == sites.end() ? Site{} : site->second;
}

Site Closures::takerOf(facts::Index function) const {
  return found(Takers, function);
}

Site Closures::onceOf(facts::Index function) const {
  return found(Onces, function);
}

facts::Index Closures::keeperOf(Site lambda) const {
  if (auto kept = Kept.find(lambda); kept != Kept.end())
    return kept->second;
  auto returned = Returned.find(lambda);
  if (returned == Returned.end())
    return none;
  for (Site call : Facts.callsTo(returned->second))
    if (auto kept = Kept.find(call); kept != Kept.end())
      return kept->second;
  return none;
}

} // namespace cachetidy::program
