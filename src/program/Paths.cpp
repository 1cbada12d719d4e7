// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Walks over the calls of a program, in both directions.

#include "program/Paths.h"

#include <algorithm>
#include <deque>
#include <map>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

Paths::Paths(const Linked &linked, const Callbacks &callbacks)
    : Facts(linked), Handed(callbacks) {
  Users.resize(Facts.Unit.entities.size());
  const auto &functions = Facts.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      for (facts::Index callee : calledAt({i, v}))
        Users[callee].push_back({i, v});
}

std::vector<facts::Index> Paths::calledAt(Site site) const {
  std::vector<facts::Index> called;
  const facts::Value &value = Facts.value(site);
  switch (value.kind) {
  case ValueKind::Call:
  case ValueKind::Construct:
    for (facts::Index body : Facts.bodiesCalled(site))
      called.push_back(Facts.Unit.functions[body].entity);
    for (facts::Index event : Handed.firedBy(site))
      std::ranges::copy(Handed.handlersOf(event), std::back_inserter(called));
    break;
  case ValueKind::Lambda:
  case ValueKind::Function:
    called.push_back(value.ref);
    std::ranges::copy(Facts.overridersOf(value.ref),
                      std::back_inserter(called));
    break;
  default:
    break;
  }
  return called;
}

FunctionSet Paths::comingTo(const FunctionSet &functions) const {
  FunctionSet coming = functions;
  std::vector<facts::Index> open(functions.begin(), functions.end());
  while (!open.empty()) {
    facts::Index function = open.back();
    open.pop_back();
    for (Site user : Users[function])
      if (coming.insert(Facts.function(user).entity).second)
        open.push_back(Facts.function(user).entity);
  }
  return coming;
}

FunctionSet Paths::reachedFrom(const FunctionSet &functions) const {
  FunctionSet reached = functions;
  std::vector<facts::Index> open(functions.begin(), functions.end());
  while (!open.empty()) {
    facts::Index function = open.back();
    open.pop_back();
    for (facts::Index row : Facts.bodiesOf(function))
      for (facts::Index v = 0; v < Facts.Unit.functions[row].body.values.size();
           ++v)
        for (facts::Index callee : calledAt({row, v}))
          if (reached.insert(callee).second)
            open.push_back(callee);
  }
  return reached;
}

std::vector<Site> Paths::wayFrom(facts::Index function,
                                 const FunctionSet &targets) const {
  std::map<facts::Index, Site> cameBy = {{function, Site()}};
  std::deque<facts::Index> open = {function};
  while (!open.empty()) {
    facts::Index at = open.front();
    open.pop_front();
    if (targets.contains(at)) {
      std::vector<Site> way;
      for (Site by = cameBy[at]; by.known();
           by = cameBy[Facts.function(by).entity])
        way.insert(way.begin(), by);
      return way;
    }
    for (facts::Index row : Facts.bodiesOf(at))
      for (facts::Index v = 0; v < Facts.Unit.functions[row].body.values.size();
           ++v)
        for (facts::Index callee : calledAt({row, v}))
          if (cameBy.try_emplace(callee, Site{row, v}).second)
            open.push_back(callee);
  }
  return {};
}

std::vector<Site> Paths::calledFrom(facts::Index function) const {
  std::vector<Site> sites;
  for (Site user : Users[function]) {
    const ValueKind kind = Facts.value(user).kind;
    bool isNamed = kind == ValueKind::Lambda || kind == ValueKind::Function;
    if (!isNamed || !Handed.isKept(function))
      sites.push_back(user);
  }
  return sites;
}

static std::vector<facts::Index> guardsOf(const facts::Body &body,
                                          facts::Index value) {
  std::vector<facts::Index> guards;
  for (facts::Index at = body.values[value].guard; at != none;
       at = body.guards[at].parent)
    guards.push_back(at);
  return guards;
}

bool excludeEachOther(const facts::Body &body, facts::Index one,
                      facts::Index other) {
  const std::vector<facts::Index> first = guardsOf(body, one),
                                  second = guardsOf(body, other);
  for (facts::Index a : first)
    for (facts::Index b : second) {
      const facts::Guard &here = body.guards[a], &there = body.guards[b];
      if (a == b || here.kind != there.kind ||
          here.condition != there.condition || here.condition == none)
        continue;
      bool isOtherBranch =
          here.kind == GuardKind::Condition && here.holds != there.holds;
      bool isOtherCase =
          here.kind == GuardKind::Case && here.parent == there.parent;
      if (isOtherBranch || isOtherCase)
        return true;
    }
  return false;
}

} // namespace cachetidy::program
