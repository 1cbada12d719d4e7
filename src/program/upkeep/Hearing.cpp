// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By registered handlers, and by functions that wait.

#include "program/upkeep/Hearing.h"
#include "program/Program.h"

#include <algorithm>

namespace cachetidy::program {

using facts::Trait;
using facts::ValueKind;
using models::Role;
using models::SourceKind;

/// Functions that wait themselves, and those who have them do so: all that they
/// do afterwards is an answer to what they hear.
static void addWaiting(const Program &program, Site at, FunctionSet &hearing,
                       std::map<facts::Index, Site> &waiting) {
  constexpr unsigned levels = 2;
  std::vector<Site> open = {at};
  for (unsigned level = 0; level <= levels; ++level) {
    std::vector<Site> callers;
    for (Site call : open) {
      const facts::Index function = program.functionAt(call);
      if (program.linked().function(call).is(Trait::Main) ||
          !hearing.insert(function))
        continue;
      // Who begins a thread that waits does not wait.
      if (program.linked().value(call).kind == ValueKind::Call)
        waiting.emplace(function, call);
      std::ranges::move(program.paths().calledFrom(function),
                        std::back_inserter(callers));
    }
    open = std::move(callers);
  }
}

static void addListener(const Program &program, Site at,
                        const models::Effect &effect, Hearing &hearing) {
  if (effect.role == Role::Announce)
    hearing.announcing.push_back(at);
  if (effect.role != Role::Listen ||
      effect.handler.kind != models::Slot::Nowhere)
    return;
  addWaiting(program, at,
             effect.source == SourceKind::Cache ? hearing.ofCache
                                                : hearing.ofDatabase,
             hearing.waiting);
}

/// Where an object becomes one of a library's receivers: its constructor makes
/// the base that is one.
static Site beginningOf(const Linked &linked, facts::Index receiver) {
  const auto &functions = linked.Unit.functions;
  for (facts::Index i = 0; i < functions.size(); ++i) {
    if (functions[i].parent != receiver || !functions[i].is(Trait::Constructor))
      continue;
    const auto &values = functions[i].body.values;
    for (facts::Index v = 0; v < values.size(); ++v)
      if (const facts::Type *type = linked.type(values[v].type);
          values[v].kind == ValueKind::Construct && type &&
          type->record != facts::none &&
          linked.isOrDerives(receiver, type->record))
        return {i, v};
  }
  return {};
}

/// A method that a library calls when it hears something, and that the program
/// has overridden: pqxx::notification_receiver.
static void addReceiver(const Program &program, const facts::Function &row,
                        Hearing &hearing) {
  const Linked &linked = program.linked();
  for (facts::Index overridden : row.overrides) {
    const models::Effect *effect = linked.Models.effect(
        linked.name(overridden), unsigned(row.parameters.size()));
    if (!effect || effect->role != Role::Listen)
      continue;
    (effect->source == SourceKind::Cache ? hearing.ofCache : hearing.ofDatabase)
        .insert(row.entity);
    if (const Site made = beginningOf(linked, row.parent); made.known())
      hearing.waiting.emplace(row.entity, made);
  }
}

Hearing findHearing(const Program &program) {
  Hearing hearing;
  const Linked &linked = program.linked();
  const auto &functions = linked.Unit.functions;
  for (const facts::Function &row : functions)
    addReceiver(program, row, hearing);
  for (facts::Index i = 0; i < functions.size(); ++i)
    for (facts::Index v = 0; v < functions[i].body.values.size(); ++v)
      if (const models::Effect *effect = linked.effect({i, v}))
        addListener(program, {i, v}, *effect, hearing);
  for (const Request &request : program.requests().all())
    addListener(program, request.call, *request.effect, hearing);
  for (const Registration &made : program.callbacks().all()) {
    if (!made.effect)
      continue;
    if (made.effect->source == SourceKind::Cache)
      hearing.ofCache.insert(made.handler);
    else if (made.effect->source == SourceKind::Database)
      hearing.ofDatabase.insert(made.handler);
    else if (made.effect->source == SourceKind::Process)
      hearing.ofProcess.insert(made.handler);
  }
  for (FunctionSet *set :
       {&hearing.ofCache, &hearing.ofDatabase, &hearing.ofProcess})
    *set = program.paths().reachedFrom(*set);
  return hearing;
}

} // namespace cachetidy::program
