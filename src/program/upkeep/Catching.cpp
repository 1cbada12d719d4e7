// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the handlers of try blocks.

#include "program/upkeep/Catching.h"

#include <algorithm>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

bool Catching::isBelow(std::string_view record, std::string_view base) const {
  std::vector<std::string> open = {std::string(record)};
  for (unsigned steps = 0; !open.empty() && steps < 32; ++steps) {
    const std::string name = open.back();
    open.pop_back();
    if (name == base)
      return true;
    for (const facts::Record &row : Facts.Unit.records)
      if (Facts.name(row.entity) == name)
        for (facts::Index above : row.bases)
          open.emplace_back(Facts.name(above));
  }
  return false;
}

static bool isUnder(const facts::Body &body, facts::Index guard,
                    facts::Index above) {
  while (guard != none && guard != above)
    guard = body.guards[guard].parent;
  return guard == above;
}

static bool throwsOn(const facts::Body &body, facts::Index handler) {
  return std::ranges::any_of(body.values, [&](const facts::Value &value) {
    return value.kind == ValueKind::Throw && value.operandCount == 0 &&
           isUnder(body, value.guard, handler);
  });
}

bool Catching::catches(const facts::Body &body, facts::Index handler) const {
  if (throwsOn(body, handler))
    return false;
  const facts::Type *type = Facts.type(body.guards[handler].type);
  if (!type)
    return true;
  bool isOfAll =
      type->name == "std::exception" || type->name == "std::runtime_error";
  bool isRefusal =
      !Thrown.rejects.empty() && isBelow(type->name, Thrown.rejects);
  return isOfAll || isBelow(Thrown.throws, type->name) ||
         (!isRefusal && isBelow(type->name, Thrown.throws));
}

/// Handlers stand behind their try block, up to the next one beside it.
bool Catching::isCaughtAt(Site site) const {
  const facts::Body &body = Facts.function(site).body;
  for (facts::Index at = body.values[site.value].guard; at != none;
       at = body.guards[at].parent) {
    if (body.guards[at].kind != GuardKind::Try)
      continue;
    for (facts::Index i = at + 1; i < body.guards.size(); ++i) {
      if (body.guards[i].parent != body.guards[at].parent)
        continue;
      if (body.guards[i].kind != GuardKind::Catch)
        break;
      if (catches(body, i))
        return true;
    }
  }
  return false;
}

bool Catching::isCaughtBy(Site site) const {
  if (isCaughtAt(site))
    return true;
  const facts::Value &value = Facts.value(site);
  if (!facts::isFunction(value.kind))
    return false;
  auto runs = Whole.callbacks().runsOf(value.ref);
  return !runs.empty() &&
         std::ranges::all_of(runs, [&](Site run) { return isCaughtAt(run); });
}

bool Catching::isCaughtAbove(Site site, unsigned depth) const {
  constexpr unsigned depthLimit = 5;
  if (isCaughtBy(site))
    return true;
  const std::vector<Site> callers =
      Whole.paths().calledFrom(Facts.function(site).entity);
  return depth < depthLimit && !callers.empty() &&
         std::ranges::all_of(callers, [&](Site call) {
           return isCaughtAbove(call, depth + 1);
         });
}

} // namespace cachetidy::program
