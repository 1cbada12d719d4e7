// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "program/running/Startup.h"
#include "program/linked/Parts.h"
#include "program/running/Liveness.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace cachetidy::program {

using facts::none;

static constexpr unsigned depthLimit = 8;

static bool isBeginning(const facts::Function &row) {
  return row.is(facts::Trait::Main) || row.is(facts::Trait::Initialiser);
}

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

/// Whether a value is a parameter of `main`, also where that hands it on, or
/// its address.
bool Startup::isOfMain(Site value, unsigned depth) const {
  if (value.known() && Facts.value(value).kind == facts::ValueKind::Address)
    value = Facts.operand(value, 0);
  if (!value.known() || depth > depthLimit ||
      Facts.value(value).kind != facts::ValueKind::Parameter)
    return false;
  const facts::Function &row = Facts.function(value);
  if (row.is(facts::Trait::Main))
    return true;
  const std::vector<Site> calls = callersOf(row);
  return !calls.empty() && std::ranges::all_of(calls, [&](Site call) {
    return isOfMain(Facts.operand(call, Facts.value(value).ref + 1), depth + 1);
  });
}

/// `for (int i = 1; i < count; ++i)`, where the words are at hand.
bool Startup::isOverArguments(facts::Index function, facts::Index loop) const {
  const facts::Body &body = Facts.Unit.functions[function].body;
  const facts::Index condition = body.guards[loop].condition;
  const auto isGiven = [&](facts::Index part) {
    return isOfMain({function, part}, 0);
  };
  return condition != none && hasPart(body, condition, isGiven) &&
         std::ranges::any_of(std::views::iota(facts::Index{0},
                                              facts::Index(body.values.size())),
                             [&](facts::Index part) {
                               return isWords({function, part});
                             });
}

/// The words, and not only how many there are.
bool Startup::isWords(Site given) const {
  const facts::Type *type = Facts.type(Facts.value(given).type);
  return type && type->kind == facts::TypeKind::Pointer && isOfMain(given, 0);
}

bool Startup::handsOnArguments(Site call, unsigned depth) const {
  const facts::Value &value = Facts.value(call);
  if (value.kind != facts::ValueKind::Call || value.ref == none ||
      std::ranges::none_of(Facts.operands(call), [&](facts::Index given) {
        return given != none && isWords({call.function, given});
      }))
    return false;
  const auto bodies = Facts.bodiesOf(value.ref);
  return bodies.empty() || std::ranges::any_of(bodies, [&](facts::Index body) {
           return depth < depthLimit && readsArguments(body, depth + 1);
         });
}

bool Startup::readsArguments(facts::Index function, unsigned depth) const {
  const facts::Body &body = Facts.Unit.functions[function].body;
  for (facts::Index at = 0; at < body.guards.size(); ++at)
    if (body.guards[at].kind == facts::GuardKind::Loop &&
        isOverArguments(function, at))
      return true;
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (handsOnArguments({function, i}, depth))
      return true;
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
        std::ranges::any_of(body.values,
                            [&](const facts::Value &value) {
                              return facts::refersToEntity(value.kind) &&
                                     isIn(loop, value.guard) &&
                                     leads(value.ref);
                            }) &&
        !isOverArguments(site.function, loop))
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

/// `if (!isLoaded)`, of a variable that its function sets, and nobody else.
bool Startup::isOnceBy(Site condition) const {
  while (condition.known() &&
         Facts.value(condition).kind == facts::ValueKind::Not)
    condition = Facts.operand(condition, 0);
  if (!condition.known() ||
      Facts.value(condition).kind != facts::ValueKind::Variable)
    return false;
  auto sets = Facts.setsOf(Facts.value(condition).ref);
  return !sets.empty() && std::ranges::all_of(sets, [&](Site set) {
    return set.function == condition.function &&
           Facts.value(Facts.operand(set, 1)).kind == facts::ValueKind::Literal;
  });
}

/// Whether a loop ends: it goes through elements, or through a file that the
/// function has opened itself. What `main` goes through is the program's work.
bool Startup::hasEnd(facts::Index function, facts::Index loop) const {
  const facts::Body &body = Facts.Unit.functions[function].body;
  auto isOpening = [&](facts::Index part) {
    const facts::ValueKind kind = body.values[part].kind;
    const bool isMade =
        kind == facts::ValueKind::Call || kind == facts::ValueKind::Construct;
    const models::Effect *effect =
        isMade ? Facts.effect({function, part}) : nullptr;
    return effect && effect->source == models::SourceKind::File &&
           (effect->opens || kind == facts::ValueKind::Construct);
  };
  const facts::Index condition = body.guards[loop].condition;
  return eachOf(body, loop) != none ||
         (condition != none && !isBeginning(Facts.Unit.functions[function]) &&
          hasPart(body, condition, isOpening));
}

bool Startup::isOfTable(Site site, bool isInLoop, unsigned depth) const {
  const facts::Function &row = Facts.function(site);
  bool haveEnd = true;
  for (facts::Index at = row.body.values[site.value].guard; at != none;
       at = row.body.guards[at].parent) {
    const facts::Guard &guard = row.body.guards[at];
    if (guard.kind == facts::GuardKind::Condition && isInLoop &&
        isOnceBy({site.function, guard.condition}))
      return true;
    if (guard.kind != facts::GuardKind::Loop)
      continue;
    haveEnd &= hasEnd(site.function, at);
    isInLoop = true;
  }
  if (!haveEnd)
    return false;
  if (isBeginning(row))
    return isInLoop;
  const std::vector<Site> calls = callersOf(row);
  return !calls.empty() && isOnlyCalled(row) && depth < depthLimit &&
         std::ranges::all_of(calls, [&](Site call) {
           return isOfTable(call, isInLoop, depth + 1);
         });
}

} // namespace cachetidy::program
