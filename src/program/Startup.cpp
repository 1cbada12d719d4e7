// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "program/Startup.h"
#include "program/Liveness.h"
#include "program/Parts.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;

static constexpr unsigned depthLimit = 8;

/// Whether a function can lead to what is asked about.
bool Startup::leads(facts::Index entity) const {
  if (Target == none)
    return true;
  std::set<facts::Index> seen;
  std::vector<facts::Index> open = {entity};
  while (!open.empty()) {
    facts::Index at = open.back();
    open.pop_back();
    if (at == none || !seen.insert(at).second)
      continue;
    std::ranges::copy(Facts.overridersOf(at), std::back_inserter(open));
    for (facts::Index body : Facts.bodiesOf(at)) {
      if (body == Target)
        return true;
      for (const facts::Value &value : Facts.Unit.functions[body].body.values)
        if (facts::refersToEntity(value.kind))
          open.push_back(value.ref);
    }
  }
  return false;
}

/// Whether something is done in a loop that comes by that as well: not one
/// over the options that the program is started with.
bool Startup::isRepeated(Site site) const {
  const facts::Body &body = Facts.function(site).body;
  auto isIn = [&](facts::Index loop, facts::Index guard) {
    while (guard != none && guard != loop)
      guard = body.guards[guard].parent;
    return guard == loop;
  };
  for (facts::Index loop = body.values[site.value].guard; loop != none;
       loop = body.guards[loop].parent)
    if (body.guards[loop].kind == facts::GuardKind::Loop &&
        std::ranges::any_of(body.values, [&](const facts::Value &value) {
          return facts::refersToEntity(value.kind) && isIn(loop, value.guard) &&
                 leads(value.ref);
        }))
      return true;
  return false;
}

/// Whether all who call a function are seen.
bool Startup::isOnlyCalled(const facts::Function &row) const {
  return !row.is(facts::Trait::MetaCallable) && !Facts.isNamed(row.entity) &&
         !overridesOutside(Facts, row);
}

/// But for those that it makes itself: of what it overrides, say.
std::vector<Site> Startup::callersOf(const facts::Function &row) const {
  std::vector<Site> calls = Facts.callersOf(row.entity);
  std::erase_if(calls, [&](Site call) {
    return Facts.function(call).entity == row.entity;
  });
  return calls;
}

static bool isBeginning(const facts::Function &row) {
  return row.is(facts::Trait::Main) || row.is(facts::Trait::Initialiser);
}

bool Startup::isDoneOnce(Site site, unsigned depth) const {
  const facts::Function &row = Facts.function(site);
  if (isRepeated(site))
    return false;
  if (isBeginning(row))
    return true;
  const std::vector<Site> calls = callersOf(row);
  return !calls.empty() && isOnlyCalled(row) && depth < depthLimit &&
         std::ranges::all_of(
             calls, [&](Site call) { return isDoneOnce(call, depth + 1); });
}

bool Startup::isOfTable(Site site, bool isInLoop, unsigned depth) const {
  const facts::Function &row = Facts.function(site);
  for (facts::Index at = row.body.values[site.value].guard; at != none;
       at = row.body.guards[at].parent) {
    if (row.body.guards[at].kind != facts::GuardKind::Loop)
      continue;
    if (eachOf(row.body, at) == none)
      return false;
    isInLoop = true;
  }
  if (isBeginning(row))
    return isInLoop;
  const std::vector<Site> calls = callersOf(row);
  return !calls.empty() && isOnlyCalled(row) && depth < depthLimit &&
         std::ranges::all_of(calls, [&](Site call) {
           return isOfTable(call, isInLoop, depth + 1);
         });
}

} // namespace cachetidy::program
