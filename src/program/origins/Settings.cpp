// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stores of settings: what is read there under a fixed name, live code writes
// under any name.

#include "program/origins/Origins.h"
#include "program/running/Liveness.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::ValueKind;

/// A number says which of a row, and no name.
static bool isName(const Linked &linked, Site key) {
  const facts::Type *type =
      linked.referred(linked.type(linked.value(key).type));
  return !type || (type->kind != facts::TypeKind::Integer &&
                   type->kind != facts::TypeKind::Character);
}

/// An object that is made there: it is registered under its name.
static bool isNew(const Linked &linked, Site value) {
  const ValueKind kind = linked.value(value).kind;
  return kind == ValueKind::New ||
         (kind == ValueKind::Local && linked.isMadeHere(value));
}

/// The functions that look something up there and put nothing in, and those
/// that call them in one step or two.
static std::set<facts::Index> findAsking(const Linked &linked,
                                         const Store &store) {
  std::set<facts::Index> asking;
  for (const Operation &operation : store.operations)
    if (operation.deed == Deed::Lookup)
      asking.insert(linked.function(operation.at).entity);
  for (const Operation &operation : store.operations)
    if (operation.deed == Deed::Fill)
      asking.erase(linked.function(operation.at).entity);
  constexpr unsigned steps = 2;
  for (unsigned step = 0; step < steps; ++step)
    for (facts::Index function : std::set<facts::Index>(asking))
      for (Site call : linked.callersOf(function))
        asking.insert(linked.function(call).entity);
  return asking;
}

namespace {

/// Who has something kept under a name.
class Setters {
public:
  Setters(const Linked &linked, std::span<const Answer> live)
      : Facts(linked), Live(live) {}

  bool anyOf(const Store &store) const;

private:
  bool isLive(Site site) const {
    return Live[Facts.function(site).entity] != Answer::No;
  }
  bool isNamedByCaller(const Operation &operation) const;
  bool isSetUnasked(Site name, const std::set<facts::Index> &asking,
                    unsigned depth = 0) const;

  const Linked &Facts;
  std::span<const Answer> Live;
};

} // namespace

/// Whether somebody who gives the name, in the end, does not ask first.
bool Setters::isSetUnasked(Site name, const std::set<facts::Index> &asking,
                           unsigned depth) const {
  constexpr unsigned depthLimit = 4;
  return depth < depthLimit &&
         std::ranges::any_of(
             Facts.callersOf(Facts.function(name).entity), [&](Site call) {
               const Site given = Facts.madeOf(
                   Facts.operand(call, Facts.value(name).ref + 1u));
               if (!given.known() || !isLive(call))
                 return false;
               return Facts.value(given).kind == ValueKind::Parameter
                          ? isSetUnasked(given, asking, depth + 1)
                          : !asking.contains(Facts.function(call).entity);
             });
}

bool Setters::isNamedByCaller(const Operation &operation) const {
  return operation.deed == Deed::Fill && operation.key.known() &&
         operation.value.known() && !isNew(Facts, operation.value) &&
         Facts.value(operation.key).kind == ValueKind::Parameter &&
         isName(Facts, operation.key) && isLive(operation.at);
}

/// Whether callers say under which name they want something kept, and live code
/// does it whatever is there already.
bool Setters::anyOf(const Store &store) const {
  std::vector<Site> asked; ///< names that some look up before
  for (const Operation &operation : store.operations) {
    if (!isNamedByCaller(operation))
      continue;
    if (!operation.missed.known())
      return true;
    if (operation.missed.function != operation.at.function)
      asked.push_back(operation.key);
  }
  if (asked.empty())
    return false;
  const std::set<facts::Index> asking = findAsking(Facts, store);
  return std::ranges::any_of(
      asked, [&](Site name) { return isSetUnasked(name, asking); });
}

Tracing::Tracing(const Linked &linked, std::span<const Store> stores,
                 std::span<const Answer> live)
    : Facts(linked),
      ChangesEnvironment(isDone(linked, live, models::Role::Mutate,
                                models::SourceKind::Environment) ==
                         Answer::Yes) {
  const Setters setters(linked, live);
  for (const Store &store : stores)
    if (setters.anyOf(store))
      for (const Operation &operation : store.operations)
        if (operation.deed == Deed::Lookup)
          SettingReads.emplace(operation.at, store.entity);
}

/// The first literal that a value is, or is made of, as the callers on the way
/// have it; empty where there is none near by.
std::string_view Tracing::literalIn(Site value,
                                    std::span<const Site> calls) const {
  struct Step {
    Site site;
    std::size_t calls; ///< that are not left yet
    unsigned depth = 0;
  };
  constexpr unsigned limit = 8;
  std::vector<Step> open = {{value, calls.size()}};
  std::set<std::pair<Site, std::size_t>> seen;
  while (!open.empty()) {
    const Step step = open.back();
    open.pop_back();
    if (!step.site.known() || step.depth > limit ||
        !seen.emplace(step.site, step.calls).second)
      continue;
    const facts::Value &row = Facts.value(step.site);
    const facts::Type *type = Facts.type(row.type);
    if (row.kind == ValueKind::Literal) { // a number names nothing
      if (type && type->kind == facts::TypeKind::Array &&
          !Facts.text(step.site).empty())
        return Facts.text(step.site);
    } else if (row.kind == ValueKind::Parameter && step.calls > 0) {
      open.push_back({Facts.operand(calls[step.calls - 1], row.ref + 1u),
                      step.calls - 1, step.depth + 1});
    } else {
      for (std::size_t i = row.operandCount; i-- > 0;)
        open.push_back(
            {Facts.operand(step.site, i), step.calls, step.depth + 1});
    }
  }
  return {};
}

/// Whether something is reached through a static variable, as the callers on
/// the way have it.
bool Tracing::isOfStatic(Site site, std::vector<Site> calls,
                         unsigned depth) const {
  constexpr unsigned limit = 16;
  if (!site.known() || depth > limit)
    return false;
  const facts::Value &value = Facts.value(site);
  auto isPartOfStatic = [&](std::size_t number) {
    return isOfStatic(Facts.operand(site, number), calls, depth + 1);
  };
  switch (value.kind) {
  case ValueKind::Variable:
    return true;
  case ValueKind::This:
  case ValueKind::Parameter: {
    if (calls.empty())
      return false;
    Site call = calls.back();
    calls.pop_back();
    std::size_t number = value.kind == ValueKind::This ? 0 : value.ref + 1;
    return isOfStatic(Facts.operand(call, number), calls, depth + 1);
  }
  case ValueKind::Call:
    for (facts::Index body : Facts.bodiesOf(value.ref))
      if (returnsStatic(body, depth))
        return true;
    return isPartOfStatic(0);
  default:
    return value.operandCount > 0 && isPartOfStatic(0);
  }
}

/// `Settings &settings() { static Settings only; return only; }`
bool Tracing::returnsStatic(facts::Index function, unsigned depth) const {
  const auto &values = Facts.Unit.functions[function].body.values;
  for (facts::Index i = 0; i < values.size(); ++i)
    if (values[i].kind == ValueKind::Return &&
        isOfStatic(Facts.operand({function, i}, 0), {}, depth + 1))
      return true;
  return false;
}

} // namespace cachetidy::program
