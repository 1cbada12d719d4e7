// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two callers that believe different things of one function: that it needs an
// empty list, and that it needs none.

#include "program/fills/Refills.h"
#include "program/fills/Memos.h"
#include "program/fills/Pumps.h"
#include "program/linked/Callees.h"
#include "program/linked/Parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace cachetidy::program {

using facts::none;
using facts::Trait;
using facts::ValueKind;

namespace {

/// The ways to where one list is filled.
class Ways {
public:
  /// What becomes known of conditions that are unclear, others know as well.
  Ways(const Program &program, const Store &store,
       std::map<Site, bool> &unclear)
      : Whole(program), Facts(program.linked()), List(store), Unclear(unclear) {
    for (const Operation &operation : store.operations)
      Places.insert({operation.at});
  }

  /// Whether an operation puts all there is into the list, whatever is in it.
  bool isAnyway(const Operation &operation) const;
  std::optional<Refill> from(const Operation &added) const;

private:
  facts::Index functionAt(Site site) const {
    return Facts.function(site).entity;
  }
  bool isAsked(Site call) const;
  bool isUnclear(Site call) const;
  bool empties(facts::Index row) const;
  bool beginsAnew(Site site) const;
  bool isGiven(facts::Index function) const;
  bool comesUnasked(Site call, unsigned depth) const;
  bool comesUnasked(facts::Index function, unsigned depth) const;
  std::optional<Refill> through(facts::Index getter,
                                const Operation &added) const;

  const Program &Whole;
  const Linked &Facts;
  const Store &List;
  /// Of its operations.
  std::unordered_set<std::tuple<Site>, SitesHash> Places;
  mutable std::map<Site, bool> Asking; ///< conditions
  std::map<Site, bool> &Unclear;
};

} // namespace

/// Whether a condition on the way to a place is made of something that is as
/// `isLike` says; of a loop as well, where `inLoops`. What is `known` of a
/// condition is not asked again.
template <class IsLike, class GoesOn>
static bool isUnder(const facts::Body &body, Site site, bool inLoops,
                    std::map<Site, bool> &known, IsLike isLike, GoesOn goesOn) {
  for (facts::Index at = body.values[site.value].guard; at != none;
       at = body.guards[at].parent) {
    const Site condition{site.function, body.guards[at].condition};
    if (condition.value == none ||
        (!inLoops && body.guards[at].kind == facts::GuardKind::Loop))
      continue;
    const auto [says, isNew] = known.try_emplace(condition);
    if (isNew)
      says->second = hasPart(body, condition.value, isLike, goesOn);
    if (says->second)
      return true;
  }
  return false;
}

/// Whether one comes there only after having asked the list for something.
bool Ways::isAsked(Site call) const {
  auto asks = [&](facts::Index part) {
    return Places.contains({Site{call.function, part}});
  };
  return isUnder(Facts.function(call).body, call, true, Asking, asks,
                 [](facts::Index, facts::Index) { return true; });
}

/// Whether something that outlives the call decides: a flag may say that it was
/// there before. Where an answer that was kept in a local comes from says
/// nothing.
bool Ways::isUnclear(Site call) const {
  const facts::Body &body = Facts.function(call).body;
  auto outlives = [&](facts::Index part) {
    const facts::Value &value = body.values[part];
    return value.kind == ValueKind::This ||
           ((value.kind == ValueKind::Field ||
             value.kind == ValueKind::Variable) &&
            !Facts.Unit.entities[value.ref].inSystemHeader);
  };
  auto goesOn = [&](facts::Index at, facts::Index part) {
    const ValueKind kind = body.values[part].kind;
    return body.values[at].kind != ValueKind::Local ||
           kind == ValueKind::Field || kind == ValueKind::Variable ||
           kind == ValueKind::Not;
  };
  return isUnder(body, call, false, Unclear, outlives, goesOn);
}

/// What makes the list hold something else, whatever was in it: an assignment,
/// or a call that has the same effect.
bool Ways::beginsAnew(Site site) const {
  const facts::Value &value = Facts.value(site);
  const Site on = Facts.operand(site, 0);
  bool isOurs = on.known() && facts::refersToEntity(Facts.value(on).kind) &&
                Facts.value(on).ref == List.entity;
  if (!isOurs || value.kind != ValueKind::Call || value.ref == none)
    return isOurs && value.kind == ValueKind::Assign && Facts.text(site) == "=";
  const std::string_view name = Facts.name(value.ref);
  return std::ranges::any_of(
      std::array{"::assign", "::resize", "::operator=", "::fill"},
      [&](std::string_view end) { return name.ends_with(end); });
}

/// Whether a function, or one that it calls, takes something out of the list.
bool Ways::empties(facts::Index row) const {
  constexpr unsigned steps = 2;
  auto doesItself = [&](facts::Index one) {
    auto isHere = [&](const Operation &operation) {
      return operation.at.function == one && removes(operation);
    };
    if (std::ranges::any_of(List.operations, isHere))
      return true;
    const std::size_t values = Facts.Unit.functions[one].body.values.size();
    for (facts::Index i = 0; i < values; ++i)
      if (beginsAnew({one, i}))
        return true;
    return false;
  };
  return isOrCalls(Facts, row, steps, doesItself,
                   [](facts::Index) { return true; });
}

/// Whether it returns the list, or a copy of it, and is told nothing that could
/// say what to put into it.
bool Ways::isGiven(facts::Index function) const {
  const facts::Function *declared = Facts.declaration(function);
  if (!declared || !declared->parameters.empty())
    return false;
  return std::ranges::any_of(Facts.bodiesOf(function), [&](facts::Index row) {
    const facts::Body &body = Facts.Unit.functions[row].body;
    for (facts::Index i = 0; i < body.values.size(); ++i) {
      if (body.values[i].kind != ValueKind::Return)
        continue;
      const Site given = Facts.madeOf(Facts.operand({row, i}, 0));
      if (given.known() && Facts.value(given).ref == List.entity &&
          facts::refersToEntity(Facts.value(given).kind))
        return true;
    }
    return false;
  });
}

bool Ways::isAnyway(const Operation &operation) const {
  return operation.deed == Deed::Append && !operation.missed.known() &&
         isInLoop(Facts.function(operation.at).body, operation.at.value) &&
         !isAsked(operation.at) && !isUnclear(operation.at) &&
         !isPumped(Facts, operation.at, List.entity);
}

/// Whether live code may make this call again and again without having asked
/// the list, and without having emptied it. What makes an object comes once.
bool Ways::comesUnasked(Site call, unsigned depth) const {
  const facts::Function &function = Facts.function(call);
  if (isAsked(call) || isUnclear(call) || function.is(Trait::Constructor) ||
      function.is(Trait::Destructor) || function.is(Trait::Initialiser) ||
      empties(call.function))
    return false;
  return function.is(Trait::Main) ? isInLoop(function.body, call.value)
                                  : comesUnasked(function.entity, depth);
}

bool Ways::comesUnasked(facts::Index function, unsigned depth) const {
  constexpr unsigned depthLimit = 3;
  if (depth > depthLimit || Whole.isLive(function) != Answer::Yes ||
      Facts.isTest(Facts.declared(function).file))
    return false;
  constexpr std::size_t callLimit = 64;
  const std::vector<Site> callers = Facts.callersOf(function);
  if (callers.size() > callLimit)
    return false;
  return callers.empty() || std::ranges::any_of(callers, [&](Site call) {
           return comesUnasked(call, depth + 1);
         });
}

std::optional<Refill> Ways::through(facts::Index getter,
                                    const Operation &added) const {
  Refill refill{.store = &List, .added = added.at, .getter = getter};
  for (Site call : Facts.callersOf(getter)) {
    if (isAsked(call))
      refill.asked = call;
    else if (!refill.unasked.known() && comesUnasked(call, 0))
      refill.unasked = call;
  }
  return refill.asked.known() && refill.unasked.known() ? std::optional(refill)
                                                        : std::nullopt;
}

/// Upwards from where something is put into the list to who returns it.
std::optional<Refill> Ways::from(const Operation &added) const {
  constexpr unsigned depthLimit = 2;
  std::vector<facts::Index> open = {functionAt(added.at)};
  for (unsigned depth = 0; depth <= depthLimit; ++depth) {
    std::vector<facts::Index> above;
    for (facts::Index function : open) {
      if (std::ranges::any_of(Facts.bodiesOf(function),
                              [&](auto row) { return empties(row); }))
        continue;
      if (isGiven(function))
        if (auto refill = through(function, added))
          return refill;
      for (Site call : Facts.callersOf(function))
        if (!isAsked(call) && !isUnclear(call))
          above.push_back(functionAt(call));
    }
    open = std::move(above);
  }
  return std::nullopt;
}

std::vector<Refill> findRefills(const Program &program) {
  std::vector<Refill> refills;
  std::map<Site, bool> unclear;
  for (const Store &store : program.stores()) {
    bool isWhole = store.root == none || store.root == store.entity;
    if (store.isBounded || !isWhole)
      continue;
    const Ways ways(program, store, unclear);
    for (const Operation &operation : store.operations) {
      if (!ways.isAnyway(operation))
        continue;
      if (auto refill = ways.from(operation)) {
        refills.push_back(*refill);
        break;
      }
    }
  }
  return refills;
}

} // namespace cachetidy::program
