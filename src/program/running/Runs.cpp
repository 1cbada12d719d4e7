// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what each `main` comes to.

#include "program/running/Runs.h"
#include "program/linked/Conditions.h"
#include "program/linked/Parts.h"
#include "program/running/Liveness.h"
#include "program/running/Pauses.h"
#include "program/running/Startup.h"

#include <algorithm>

namespace cachetidy::program {

using facts::Index;
using facts::none;
using facts::Trait;
using facts::ValueKind;

namespace {

/// Where a program waits, or serves.
class Waits {
public:
  explicit Waits(const Linked &linked)
      : Facts(linked), Named(linked.Unit.entities.size()) {
    // What has a body speaks for itself, by what stands in there.
    for (Index i = 0; i < Named.size(); ++i)
      Named[i] = linked.bodiesOf(i).empty() &&
                 linked.Models.waits(linked.Unit.entities[i].name);
  }

  bool areIn(Index row) const {
    const auto &values = Facts.Unit.functions[row].body.values;
    for (Index i = 0; i < values.size(); ++i)
      if (facts::refersToEntity(values[i].kind) && values[i].ref != none &&
          (Named[values[i].ref] || isServing(Facts.effect({row, i}))) &&
          !isFile({row, i}))
        return true;
    return false;
  }

private:
  /// Standard input in the place of a file that is read to its end: where none
  /// was given, as `yyin = stdin` has it, or where that is called "-" (POSIX,
  /// Utility Syntax Guidelines).
  bool isFile(Site named) const {
    if (Facts.value(named).kind != ValueKind::Variable)
      return false;
    const facts::Body &body = Facts.function(named).body;
    for (Index i = named.value + 1; i < body.values.size(); ++i)
      if (body.values[i].kind == ValueKind::Assign &&
          body.operands(i).back() == named.value)
        return true;
    const auto isDash = [&](Index part) {
      const std::string_view text = Facts.text({named.function, part});
      const facts::Type *type = Facts.type(body.values[part].type);
      return body.values[part].kind == ValueKind::Literal &&
             (text == "-" || (text == "45" && type &&
                              type->kind == facts::TypeKind::Character));
    };
    return anyConditionAbove(Facts, named, [&](Site condition, bool) {
      return hasPart(body, condition.value, isDash);
    });
  }

  static bool isServing(const models::Effect *effect) {
    return effect && effect->role == models::Role::Serve &&
           effect->source == models::SourceKind::None;
  }

  const Linked &Facts;
  std::vector<bool> Named; ///< by entity
};

} // namespace

/// But for `main`, which is several.
static FunctionSet findWaiting(const Linked &linked, const Waits &waits,
                               const std::set<Index> &polling,
                               std::span<const Answer> live) {
  FunctionSet waiting;
  const auto &functions = linked.Unit.functions;
  for (Index i = 0; i < functions.size(); ++i)
    if (!functions[i].is(Trait::Main) &&
        live[functions[i].entity] != Answer::No &&
        (waits.areIn(i) || polling.contains(i)))
      waiting.insert(functions[i].entity);
  return waiting;
}

/// Or by another program.
static bool isCalledFromOutside(const Linked &linked,
                                const facts::Function &function) {
  return function.is(Trait::Exported) || function.is(Trait::MetaCallable) ||
         overridesOutside(linked, function);
}

/// What a `main` calls. All of them have one name, so it is not asked for that.
static FunctionSet calledIn(const Linked &linked, const Paths &paths,
                            Index main) {
  FunctionSet called;
  for (Index i = 0; i < linked.Unit.functions[main].body.values.size(); ++i)
    for (Index function : paths.calledAt({main, i}))
      called.insert(function);
  return called;
}

Runs::Runs(const Linked &linked, const Paths &paths,
           std::span<const Answer> live, Extent extent)
    : Facts(linked) {
  if (extent != Extent::Whole)
    return;
  const Waits waits(linked);
  const std::set<Index> polling = findPolling(linked, paths, live);
  const FunctionSet waiting =
      paths.comingTo(findWaiting(linked, waits, polling, live));
  FunctionSet others;
  bool isAnyWaiting = false;     // a program
  bool isOutsideWaiting = false; // what is called from outside, in one of them
  const auto &functions = linked.Unit.functions;
  for (Index i = 0; i < functions.size(); ++i) {
    const facts::Function &row = functions[i];
    if (live[row.entity] == Answer::No || linked.isTest(row.at.file))
      continue;
    if (isCalledFromOutside(linked, row)) {
      others.insert(row.entity);
      isOutsideWaiting |= waiting.contains(row.entity);
    }
    if (!row.is(Trait::Main))
      continue;
    const FunctionSet called = calledIn(linked, paths, i);
    if (!waits.areIn(i) && !polling.contains(i) && !called.meets(waiting) &&
        Startup(linked).readsArguments(i)) {
      Ending.push_back(i);
    } else {
      isAnyWaiting = true;
      others.add(called);
    }
  }
  if (isOutsideWaiting && !isAnyWaiting)
    Ending.clear();
  Others = paths.reachedFrom(others);
}

bool Runs::areEndingAt(Site site) const {
  const facts::Function &row = Facts.function(site);
  if (row.is(Trait::Main))
    return std::ranges::binary_search(Ending, site.function);
  return !Ending.empty() && !Others.contains(row.entity);
}

} // namespace cachetidy::program
