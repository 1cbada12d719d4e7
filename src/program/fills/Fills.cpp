// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Read-through fills of containers.

#include "program/fills/FillsOf.h"
#include "program/fills/Memos.h"
#include "program/linked/Data.h"
#include "program/linked/Leaving.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

/// Whether more than one value is put into a local.
static bool isPutTogether(const Linked &linked, Site local) {
  auto operands = linked.operands(local);
  return std::ranges::count_if(operands, [&](facts::Index part) {
           return part != none &&
                  !linked.isChangeOf({local.function, part}, local);
         }) > 1;
}

/// Whether a function gives its caller something by a parameter.
static bool isPutHere(const Linked &linked, Site parameter) {
  return std::ranges::any_of(linked.operands(parameter), [&](auto use) {
    return use != none &&
           !leavesAsItIs(linked, {parameter.function, use}, parameter);
  });
}

bool isHandedOver(const Program &program, const View &view) {
  const Linked &linked = program.linked();
  const Site first = view.calls.empty() ? view.site : view.calls.front();
  for (const View &at : program.texts().wayBack(view).views) {
    const ValueKind kind = linked.value(at.site).kind;
    // Others may put what they are given into a member of such objects.
    if (at.calls.empty() && at.site.function != first.function)
      continue;
    if (kind == ValueKind::Parameter && at.calls.empty())
      return !isPutHere(linked, at.site);
    if (kind == ValueKind::Local && isPutTogether(linked, at.site))
      return false;
  }
  return false;
}

/// `put(key, value)` that keeps `{value, now()}`: what a caller hands over is
/// wrapped with what the store wants to know of it.
static bool isHandedOverWithin(const Program &program,
                               const Operation &operation, const View &view) {
  const Linked &linked = program.linked();
  return operation.missed.function != operation.at.function &&
         linked.value(view.site).kind == ValueKind::List &&
         std::ranges::any_of(linked.operands(view.site), [&](auto part) {
           const Site given{view.site.function, part};
           return part != none &&
                  linked.value(given).kind == ValueKind::Parameter &&
                  isHandedOver(program, {given, view.user, view.calls});
         });
}

/// Whether a smart pointer is to something that nobody changes through it, made
/// of numbers and texts: as good as a copy.
static bool isToConstant(const Linked &linked, const facts::Type &smart) {
  const facts::Type *object =
      smart.kind == facts::TypeKind::Record && !smart.arguments.empty()
          ? linked.type(smart.arguments.front())
          : nullptr;
  return object && object->isConst && isData(linked, smart.arguments.front());
}

/// Whether what is kept is a copy. What is pointed to may be an object that
/// goes on changing; not what a store of such data takes over, as a QCache does.
static bool keepsCopies(const Linked &linked, const Store &store, Site value) {
  auto isPointing = [&](const facts::Type *type) {
    return type && linked.isHandle(*type) && !isToConstant(linked, *type);
  };
  facts::Index kept = mappedType(linked, store);
  if (kept == none)
    kept = store.type;
  const facts::Type *type = linked.type(kept);
  return type && !isNumbered(linked, store.type) &&
         (isData(linked, kept) || !isPointing(linked.namedType(value))) &&
         !isPointing(type) &&
         (linked.isHandle(*type) || likenessOf(linked, kept) == Likeness::Copy);
}

/// Whether a result says how it went, and is not what the store keeps.
static bool isStatus(const Linked &linked, const Store &store,
                     facts::Index result) {
  const facts::Type *given = linked.type(result);
  const facts::Type *kept = linked.type(mappedType(linked, store));
  bool isOfFew = given && (given->kind == facts::TypeKind::Bool ||
                           given->kind == facts::TypeKind::Enum);
  return isOfFew && (!kept || kept->kind != given->kind);
}

/// Whether what is looked up in a store is what its function answers, by its
/// result or by what it is given to write to: not only that it was there.
static bool answers(const Linked &linked, const Store &store, Site lookup) {
  const facts::Body &body = linked.function(lookup).body;
  std::set<facts::Index> found = {lookup.value}, stores, seen;
  for (const Operation &operation : store.operations)
    if (operation.at.function == lookup.function &&
        (operation.deed == Deed::Lookup || operation.deed == Deed::Read ||
         operation.deed == Deed::Give)) {
      found.insert(operation.at.value);
      if (Site on = linked.operand(operation.at, 0); on.known())
        stores.insert(on.value);
    }
  const facts::Function &function = linked.function(lookup);
  const bool isAnswer = !isStatus(linked, store, function.result);
  std::vector<facts::Index> open;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const facts::Value &value = body.values[i];
    bool isOutput = value.kind == ValueKind::Parameter && !stores.contains(i) &&
                    linked.givesAccess(value.type);
    if (isOutput || (isAnswer && value.kind == ValueKind::Return))
      open.push_back(i);
  }
  while (!open.empty()) {
    facts::Index at = open.back();
    open.pop_back();
    ValueKind kind = body.values[at].kind;
    bool isJudgement = kind == ValueKind::Compare || kind == ValueKind::Not ||
                       kind == ValueKind::Logic;
    if (isJudgement)
      continue;
    if (found.contains(at))
      return true;
    for (facts::Index part : body.operands(at))
      if (part != none && seen.insert(part).second)
        open.push_back(part);
  }
  return false;
}

/// Whether live code empties the store at times: what it keeps is good until
/// then. Not where it is filled, to keep it small.
static bool isEmptied(const Program &program, const Store &store,
                      const Operation &fill) {
  return std::ranges::any_of(store.operations, [&](const Operation &operation) {
    return operation.deed == Deed::Clear &&
           operation.at.function != fill.at.function &&
           program.isLive(operation.at) != Answer::No;
  });
}

/// Whether a value is what is found under a key.
static bool isAccess(const Linked &linked, Site site) {
  const models::Effect *effect = linked.effect(site);
  return effect && effect->key.kind != models::Slot::Nowhere;
}

/// What decides in which of several stores, or of their parts, a fill is made:
/// it is as good as a part of the key. Unknown where nothing does.
static Site choiceOf(const Linked &linked, Site fill) {
  constexpr unsigned limit = 16;
  for (unsigned steps = 0; fill.known() && steps < limit; ++steps) {
    const facts::Value &value = linked.value(fill);
    const models::Effect *effect = linked.effect(fill);
    switch (value.kind) {
    case ValueKind::Call:
      fill = effect ? linked.slot(fill, effect->on) : Site();
      if (fill.known() && isAccess(linked, fill))
        return fill;
      break;
    case ValueKind::Assign:
    case ValueKind::Field:
    case ValueKind::Dereference:
      fill = linked.operand(fill, 0);
      break;
    case ValueKind::Local:
      return linked.operand(fill, 0);
    case ValueKind::Conditional:
      return fill;
    default:
      return {};
    }
  }
  return {};
}

/// Entries of one key stand side by side: who asks takes the one that fits.
static bool keepsSeveral(const Linked &linked, const Store &store) {
  const facts::Type *type = linked.referred(linked.type(store.type));
  return type && (type->name.ends_with("multimap") ||
                  type->name.ends_with("MultiMap") ||
                  type->name.ends_with("MultiHash"));
}

/// Whether a function gives nothing back: who calls it puts something down, and
/// is not told what was there.
static bool isSetter(const Linked &linked, const facts::Function &function) {
  const facts::Type *result = linked.type(function.result);
  return result && result->kind == facts::TypeKind::Void &&
         std::ranges::none_of(function.parameters,
                              [&](const facts::Parameter &parameter) {
                                return linked.givesAccess(parameter.type);
                              });
}

/// Nothing where it is none, or one of an entry whose key says nothing.
static std::optional<Fill> fillOf(const Program &program, const Store &store,
                                  const Operation &operation) {
  const Linked &linked = program.linked();
  bool isFill = operation.missed.known() && !operation.isRevalidated &&
                isAnswerKept(program, store, operation) &&
                linked.value(operation.key).kind != ValueKind::Literal &&
                answers(linked, store, operation.missed) &&
                !isSetter(linked, linked.function(operation.at)) &&
                operation.key.function == operation.at.function &&
                operation.value.function == operation.at.function;
  if (!isFill)
    return std::nullopt;
  Fill fill{operation.at,
            operation.missed,
            {argumentOf(operation.at, operation.key)},
            argumentOf(operation.at, operation.value),
            &store};
  if (Site choice = choiceOf(linked, operation.at); choice.known())
    fill.keys.push_back({choice, operation.at.value});
  fill.isSure = keepsCopies(linked, store, operation.value);
  fill.isEmptied = isEmptied(program, store, operation);
  if (isHandedOver(program, fill.value) ||
      isHandedOverWithin(program, operation, fill.value))
    return std::nullopt;
  return fill;
}

/// Of operations, and of what callers that have missed an entry give to a
/// function that puts it in.
static void addFillsOf(const Program &program, const Store &store,
                       std::vector<Fill> &fills) {
  if (keepsSeveral(program.linked(), store))
    return;
  for (const auto *operations : {&store.operations, &store.given})
    for (const Operation &operation : *operations)
      if (std::optional<Fill> fill = fillOf(program, store, operation)) {
        std::ranges::move(fillsByMakers(program.linked(), *fill),
                          std::back_inserter(fills));
        fills.push_back(*std::move(fill));
      }
}

std::vector<Fill> findFills(const Program &program) {
  std::vector<Fill> fills;
  for (const Store &store : program.stores()) {
    addFillsOf(program, store, fills);
    addSlotFills(program, store, fills);
  }
  for (const Use &use : program.requests().uses())
    addFillsIn(program, use, fills);
  std::ranges::sort(fills, {}, [&](const Fill &fill) {
    return std::tuple(program.position(fill.at), fill.at);
  });
  // A helper fills what each of its callers asks for.
  auto repeated = std::ranges::unique(fills, {}, [](const Fill &fill) {
    return std::tie(fill.at, fill.families);
  });
  fills.erase(repeated.begin(), repeated.end());
  return fills;
}

} // namespace cachetidy::program
