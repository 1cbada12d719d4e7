// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "program/Startup.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;

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

/// Whether something is done as the program starts, and not again.
bool Startup::isDoneOnce(Site site, unsigned depth) const {
  constexpr unsigned depthLimit = 8;
  const facts::Function &row = Facts.function(site);
  if (isRepeated(site))
    return false;
  if (row.is(facts::Trait::Main) || row.is(facts::Trait::Initialiser))
    return true;
  auto calls = Facts.callsTo(row.entity);
  bool isOnlyCalled = !calls.empty() && row.overrides.empty() &&
                      !row.is(facts::Trait::MetaCallable) && depth < depthLimit;
  return isOnlyCalled && std::ranges::all_of(calls, [&](Site call) {
           return isDoneOnce(call, depth + 1);
         });
}

} // namespace cachetidy::program
