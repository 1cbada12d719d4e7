// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Signals: who is connected to them, and who fires them.

#include "program/running/Callbacks.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

void Callbacks::listenByName(Site call, const models::Effect &effect) {
  const NamedMethods::Connection made = Named.connectedBy(call);
  for (facts::Index handler : made.handlers) {
    if (made.events.empty())
      All.push_back({handler, none, call, &effect});
    for (facts::Index event : made.events)
      All.push_back({handler, event, call, &effect});
  }
}

/// `&Users::changed`, and `qOverload<int>(&Users::changed)`.
static Site namedIn(const Linked &linked, Site source) {
  const auto isAddress = [&](Site value) {
    return value.known() && linked.value(value).kind == ValueKind::Address;
  };
  if (source.known() && linked.value(source).kind == ValueKind::Call &&
      linked.operands(source).size() == 2 &&
      isAddress(linked.operand(source, 1)))
    source = linked.operand(source, 1);
  while (isAddress(source))
    source = linked.operand(source, 0);
  return source;
}

void Callbacks::listen(Site call, const models::Effect &effect) {
  listenByName(call, effect);
  facts::Index event = none;
  if (Site source = Facts.slot(call, effect.event); source.known()) {
    source = namedIn(Facts, source);
    const std::vector<facts::Index> kept = holdersOf(source);
    if (source.known() && Facts.value(source).kind == ValueKind::Function)
      event = Facts.value(source).ref;
    else if (!kept.empty())
      event = kept.front();
  }
  // The functions that the handler is made of: `std::bind(&A::f, this)`.
  std::vector<Site> open = {Facts.slot(call, effect.handler)};
  std::set<Site> seen;
  while (!open.empty()) {
    Site site = open.back();
    open.pop_back();
    if (!site.known() || !seen.insert(site).second)
      continue;
    for (facts::Index callable : Facts.callableMade(site))
      All.push_back({callable, event, call, &effect});
    if (facts::isFunction(Facts.value(site).kind)) {
      All.push_back({Facts.value(site).ref, event, call, &effect});
      continue;
    }
    for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i)
      open.push_back(Facts.operand(site, i));
  }
}

/// Of a signal that is connected to it, as well.
std::vector<facts::Index> Callbacks::handlersOf(facts::Index event) const {
  std::vector<facts::Index> handlers;
  std::set<facts::Index> events = {event};
  std::vector<facts::Index> open = {event};
  while (!open.empty()) {
    const auto found = Handlers.find(open.back());
    open.pop_back();
    if (found == Handlers.end())
      continue;
    for (facts::Index handler : found->second) {
      handlers.push_back(handler);
      if (Handlers.contains(handler) && events.insert(handler).second)
        open.push_back(handler);
    }
  }
  return handlers;
}

std::vector<facts::Index> Callbacks::firedBy(Site call) const {
  const facts::Value &row = Facts.value(call);
  if (row.kind != ValueKind::Call)
    return {};
  // A signal that is a function is fired by calling it.
  if (row.ref != none && Handlers.contains(row.ref))
    return {row.ref};
  Site called = Facts.operand(call, 0);
  if (!Facts.isIndirect(call) || !called.known())
    return {};
  return holdersOf(called);
}

} // namespace cachetidy::program
