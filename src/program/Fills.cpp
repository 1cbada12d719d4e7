// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Read-through fills, of containers and of cache servers.

#include "program/Fills.h"
#include "program/Memos.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

/// Whether a value came in as an argument: who hands it over knows its key.
static bool isHandedOver(const Program &program, View view) {
  constexpr unsigned limit = 16;
  for (unsigned steps = 0; view.site.known() && steps < limit; ++steps) {
    if (program.linked().value(view.site).kind == ValueKind::Parameter &&
        view.calls.empty())
      return true;
    std::vector<View> given = program.texts().givers(view);
    if (given.size() != 1)
      return false;
    view = std::move(given.front());
  }
  return false;
}

/// Whether what is kept is a copy. What is pointed to may be an object that goes
/// on changing.
static bool keepsCopies(const Linked &linked, const Store &store, Site value) {
  auto isPointing = [&](const facts::Type *type) {
    return type && linked.isHandle(*type);
  };
  const facts::Type *type = linked.type(store.type);
  if (isPointing(linked.namedType(value)) || !type)
    return false;
  constexpr std::size_t kept = 2;
  for (facts::Index part : std::span(type->arguments).first(
           std::min(kept, type->arguments.size())))
    if (isPointing(linked.type(part)))
      return false;
  return likenessOf(linked, store.type) == Likeness::Copy;
}

/// Whether somebody gets an answer from a function: its result, or what it is
/// given to write to.
static bool answers(const Linked &linked, Site site) {
  const facts::Function &function = linked.function(site);
  const facts::Type *result = linked.type(function.result);
  return (result && result->kind != facts::TypeKind::Void) ||
         std::ranges::any_of(
             function.parameters, [&](const facts::Parameter &parameter) {
               const facts::Type *type = linked.type(parameter.type);
               return type && type->kind == facts::TypeKind::Reference &&
                      !linked.isReadOnly(parameter.type);
             });
}

static bool isEmptied(const Program &program, const Store &store) {
  return std::ranges::any_of(store.operations, [&](const Operation &operation) {
    return operation.deed == Deed::Clear &&
           program.isLive(operation.at) != Answer::No;
  });
}

static void addFillsOf(const Program &program, const Store &store,
                       std::vector<Fill> &fills) {
  const Linked &linked = program.linked();
  for (const Operation &operation : store.operations) {
    bool isFill = operation.missed.known() && !operation.isRevalidated &&
                  isAnswerKept(program, store, operation) &&
                  linked.value(operation.key).kind != ValueKind::Literal &&
                  answers(linked, operation.missed) &&
                  operation.key.function == operation.at.function &&
                  operation.value.function == operation.at.function;
    if (!isFill)
      continue;
    Fill fill{operation.at,
              operation.missed,
              {argumentOf(operation.at, operation.key)},
              argumentOf(operation.at, operation.value),
              &store};
    fill.isSure = keepsCopies(linked, store, operation.value) &&
                  !isEmptied(program, store);
    if (!isHandedOver(program, fill.value))
      fills.push_back(std::move(fill));
  }
}

/// A use of the same entry, earlier in the same function, that reads it.
static Site lookupBefore(const Requests &asked, const Use &write) {
  const Site at = asked.at(write);
  Site found;
  for (const Use &use : asked.uses()) {
    const Request &request = asked.of(use);
    Site read = asked.at(use);
    bool reads =
        request.effect->role == Role::Read || request.effect->role == Role::Load;
    if (reads && read.function == at.function && read.value < at.value &&
        request.space == asked.of(write).space &&
        use.families == write.families && use.fields == write.fields)
      found = read;
  }
  return found;
}

/// Whether what was found is given to whoever asked: returned, or written to
/// what the function was given for that.
static bool isGivenOut(const Linked &linked, Site lookup) {
  const facts::Body &body = linked.function(lookup).body;
  std::vector<facts::Index> open;
  for (facts::Index i = 0; i < body.values.size(); ++i)
    if (body.values[i].kind == ValueKind::Return ||
        body.values[i].kind == ValueKind::Parameter)
      open.push_back(i);
  std::set<facts::Index> seen;
  while (!open.empty()) {
    facts::Index at = open.back();
    open.pop_back();
    if (at == lookup.value)
      return true;
    for (facts::Index part : body.operands(at))
      if (part != none && seen.insert(part).second)
        open.push_back(part);
  }
  return false;
}

static void addFillsIn(const Program &program, const Use &use,
                       std::vector<Fill> &fills) {
  const Requests &asked = program.requests();
  const Request &request = asked.of(use);
  const Site at = asked.at(use);
  if (request.effect->role != Role::Write || !request.effect->overwrites ||
      use.isOpen ||
      !request.value.site.known() ||
      program.linked().isTest(program.position(at).file))
    return;
  Fill fill{at,      lookupBefore(asked, use), {}, request.value,
            nullptr, use.families};
  for (const Word *word : {&use.key, &request.field})
    for (const TextPart &part : *word)
      if (part.value.site.known())
        fill.keys.push_back(part.value);
  if (fill.lookup.known() && isGivenOut(program.linked(), fill.lookup) &&
      !isHandedOver(program, fill.value))
    fills.push_back(std::move(fill));
}

std::vector<Fill> findFills(const Program &program) {
  std::vector<Fill> fills;
  for (const Store &store : program.stores())
    addFillsOf(program, store, fills);
  for (const Use &use : program.requests().uses())
    addFillsIn(program, use, fills);
  std::ranges::sort(fills, {}, [&](const Fill &fill) {
    return std::tuple(program.position(fill.at), fill.at);
  });
  auto repeated = std::ranges::unique(fills, {}, &Fill::at);
  fills.erase(repeated.begin(), repeated.end());
  return fills;
}

} // namespace cachetidy::program
