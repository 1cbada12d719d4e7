// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From each pause to the loop that it is made in.

#include "program/running/Pauses.h"
#include "program/linked/Conditions.h"
#include "program/linked/Parts.h"

#include <algorithm>

namespace cachetidy::program {

using facts::GuardKind;
using facts::Index;
using facts::none;
using facts::ValueKind;

/// Whether a loop counts a number up or down, and does not begin anew.
static bool isCountedIn(const Linked &linked, Site number, Index loop) {
  const facts::Body &body = linked.function(number).body;
  bool isCounted = false;
  for (Index i = 0; i < body.values.size(); ++i) {
    const ValueKind kind = body.values[i].kind;
    bool isSet = kind == ValueKind::Assign || kind == ValueKind::Increment;
    if (!isSet || body.operands(i).front() != number.value ||
        !isWithin(body, i, loop))
      continue;
    if (linked.text({number.function, i}) == "=")
      return false;
    isCounted = true;
  }
  return isCounted;
}

/// By entity. What has a body speaks for itself, by what stands in there.
static std::vector<bool> findNamed(const Linked &linked) {
  std::vector<bool> named(linked.Unit.entities.size());
  for (Index i = 0; i < named.size(); ++i)
    named[i] = linked.bodiesOf(i).empty() &&
               linked.Models.pauses(linked.Unit.entities[i].name);
  return named;
}

namespace {

class Pauses {
public:
  Pauses(const Linked &linked, const Paths &paths, std::span<const Answer> live)
      : Facts(linked), Ways(paths), Live(live) {}

  /// To whom a pause is one of many.
  void follow(Site pause) {
    std::vector<Site> open = {pause};
    while (!open.empty()) {
      const Site at = open.back();
      open.pop_back();
      const Index pausing = Facts.function(at).entity;
      if (isOnce(at) && Once.insert(pausing))
        std::ranges::copy(Ways.calledFrom(pausing), std::back_inserter(open));
    }
  }

  std::set<Index> Polling; ///< rows

private:
  /// Whether a pause is made once for each call of its function: who calls that
  /// decides.
  bool isOnce(Site pause) {
    const facts::Function &row = Facts.function(pause);
    if (Live[row.entity] == Answer::No)
      return false;
    if (isInLoop(row.body, pause.value)) {
      if (!isBeforeAttempt(pause))
        Polling.insert(pause.function);
      return false;
    }
    // Who runs it may do so as often as he likes.
    bool isCalled = !Facts.isNamed(row.entity) &&
                    !Facts.lambdaAt(row.entity).known() &&
                    !Ways.calledFrom(row.entity).empty();
    if (!isCalled && !row.is(facts::Trait::Main))
      Polling.insert(pause.function);
    return isCalled;
  }

  /// Under a condition, in loops that are made so many times.
  bool isBeforeAttempt(Site pause) const {
    const facts::Body &body = Facts.function(pause).body;
    bool isConditional = false;
    for (Index at = body.values[pause.value].guard; at != none;
         at = body.guards[at].parent) {
      if (body.guards[at].kind == GuardKind::Loop) {
        if (!isConditional || !isCounted(pause.function, at))
          return false;
      } else {
        isConditional |= body.guards[at].kind != GuardKind::Try;
      }
    }
    return true;
  }

  /// By its condition: `tries < limit`, `tries-- > 0`.
  bool isCounted(Index function, Index loop) const {
    const facts::Body &body = Facts.Unit.functions[function].body;
    const Site condition{function, body.guards[loop].condition};
    return condition.known() && condition.value != none &&
           anyPartOf(Facts, condition, true, [&](Site part, bool holds) {
             const ValueKind kind = Facts.value(part).kind;
             if (kind == ValueKind::Increment)
               return holds;
             return kind == ValueKind::Compare &&
                    std::ranges::any_of(Facts.operands(part), [&](Index side) {
                      return side != none &&
                             (body.values[side].kind == ValueKind::Increment ||
                              isCountedIn(Facts, {function, side}, loop));
                    });
           });
  }

  const Linked &Facts;
  const Paths &Ways;
  std::span<const Answer> Live;
  FunctionSet Once; ///< those that pause once for each call
};

} // namespace

std::set<Index> findPolling(const Linked &linked, const Paths &paths,
                            std::span<const Answer> live) {
  Pauses pauses(linked, paths, live);
  const std::vector<bool> named = findNamed(linked);
  const auto &functions = linked.Unit.functions;
  for (Index i = 0; i < functions.size(); ++i)
    for (Index v = 0; v < functions[i].body.values.size(); ++v)
      if (const facts::Value &value = functions[i].body.values[v];
          facts::refersToEntity(value.kind) && value.ref != none &&
          named[value.ref])
        pauses.follow({i, v});
  return std::move(pauses.Polling);
}

} // namespace cachetidy::program
