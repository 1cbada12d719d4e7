// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the guards above two values, and what they say of names.

#include "program/linked/Branches.h"
#include "program/linked/Conditions.h"
#include "program/linked/Parts.h"

#include <algorithm>
#include <array>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

static std::vector<facts::Index> guardsOf(const facts::Body &body,
                                          facts::Index value) {
  std::vector<facts::Index> guards;
  for (facts::Index at = body.values[value].guard; at != none;
       at = body.guards[at].parent)
    guards.push_back(at);
  return guards;
}

static bool areBranches(const facts::Guard &here, const facts::Guard &there) {
  if (here.kind != there.kind || here.condition != there.condition ||
      here.condition == none)
    return false;
  return here.kind == GuardKind::Condition
             ? here.holds != there.holds
             : here.kind == GuardKind::Case && here.parent == there.parent;
}

namespace {

/// That a local or parameter is what a literal says, or begins with that.
struct Equality {
  Site condition;
  Site name;
  Site literal;
  bool isPrefix = false;
};

} // namespace

static bool isNamed(const Linked &linked, Site call,
                    std::span<const std::string_view> names) {
  const facts::Index callee = linked.value(call).ref;
  return linked.value(call).kind == ValueKind::Call && callee != none &&
         std::ranges::any_of(names, [&](std::string_view name) {
           return linked.name(callee).ends_with(name);
         });
}

static bool isOfPrefixes(const Linked &linked, Site condition) {
  static constexpr std::array<std::string_view, 5> names = {
      "starts_with", "startsWith", "StartsWith", "strncmp", "strncasecmp"};
  return isNamed(linked, condition, names);
}

/// Whether a condition says that its last two operands are the same, or that
/// one begins with the other.
static bool saysEqual(const Linked &linked, Site condition, bool holds) {
  static constexpr std::array<std::string_view, 1> equals = {"operator=="};
  static constexpr std::array<std::string_view, 4> orders = {
      "strcmp", "strcasecmp", "strncmp", "strncasecmp"};
  bool isCompared = linked.value(condition).kind == ValueKind::Compare &&
                    linked.text(condition) == "==";
  const bool isOrder = isNamed(linked, condition, orders);
  return holds ? isCompared || isNamed(linked, condition, equals) ||
                     (!isOrder && isOfPrefixes(linked, condition))
               : isOrder;
}

/// `strcmp(word, "add") == 0` says what `!strcmp(word, "add")` does.
static bool isWithZero(const Linked &linked, Site compared) {
  const Site call = linked.operand(compared, 0);
  const Site zero = linked.operand(compared, 1);
  return linked.value(compared).kind == ValueKind::Compare &&
         (linked.text(compared) == "==" || linked.text(compared) == "!=") &&
         call.known() && linked.value(call).kind == ValueKind::Call &&
         zero.known() && linked.value(zero).kind == ValueKind::Literal &&
         linked.text(zero) == "0";
}

static void addEqualities(const Linked &linked, Site condition, bool holds,
                          std::vector<Equality> &found) {
  anyPartOf(linked, condition, holds, [&](Site part, bool isSo) {
    if (isWithZero(linked, part)) {
      isSo = isSo != (linked.text(part) == "==");
      part = linked.operand(part, 0);
    }
    const std::size_t count = linked.value(part).operandCount;
    if (count < 2 || !saysEqual(linked, part, isSo))
      return false;
    const bool isLimited = count > 3; // strncmp(word, "add", 3)
    Site left = linked.madeOf(linked.operand(part, count - 2 - isLimited));
    Site right = linked.madeOf(linked.operand(part, count - 1 - isLimited));
    if (!left.known() || !right.known())
      return false;
    if (linked.value(left).kind == ValueKind::Literal)
      std::swap(left, right);
    const ValueKind named = linked.value(left).kind;
    if (linked.value(right).kind == ValueKind::Literal &&
        (named == ValueKind::Local || named == ValueKind::Parameter))
      found.push_back({part, left, right, isOfPrefixes(linked, part)});
    return false;
  });
}

static std::vector<Equality>
equalitiesAbove(const Linked &linked, facts::Index function,
                std::span<const facts::Index> guards) {
  const facts::Body &body = linked.Unit.functions[function].body;
  std::vector<Equality> found;
  for (facts::Index at : guards)
    if (const facts::Guard &guard = body.guards[at];
        guard.kind == GuardKind::Condition && guard.condition != none)
      addEqualities(linked, {function, guard.condition}, guard.holds, found);
  return found;
}

static bool canBoth(const Linked &linked, const Equality &one,
                    const Equality &other) {
  const std::string_view text = linked.text(one.literal),
                         another = linked.text(other.literal);
  return (one.isPrefix && another.starts_with(text)) ||
         (other.isPrefix && text.starts_with(another)) || text == another;
}

/// Whether both can be so one after the other: of the same text, or the name is
/// given another value between them.
static bool goTogether(const Linked &linked, const Equality &one,
                       const Equality &other) {
  const auto [first, last] =
      std::minmax(one.condition.value, other.condition.value);
  return one.name != other.name || canBoth(linked, one, other) ||
         std::ranges::any_of(linked.operands(one.name), [&](facts::Index put) {
           return put != none && put > first && put < last;
         });
}

bool excludeEachOther(const Linked &linked, Site one, Site other) {
  const facts::Body &body = linked.function(one).body;
  const std::vector<facts::Index> first = guardsOf(body, one.value),
                                  second = guardsOf(body, other.value);
  for (facts::Index a : first)
    for (facts::Index b : second)
      if (a != b && areBranches(body.guards[a], body.guards[b]))
        return true;
  const auto here = equalitiesAbove(linked, one.function, first);
  if (here.empty())
    return false;
  const auto there = equalitiesAbove(linked, one.function, second);
  return std::ranges::any_of(here, [&](const Equality &equality) {
    return std::ranges::any_of(there, [&](const Equality &another) {
      return !goTogether(linked, equality, another);
    });
  });
}

/// Which values of a function have a part that names it.
std::vector<bool> GuardedBy::namingIn(const facts::Body &body) const {
  std::vector<std::vector<facts::Index>> users(body.values.size());
  std::vector<facts::Index> open;
  for (facts::Index i = 0; i < body.values.size(); ++i) {
    const ValueKind kind = body.values[i].kind;
    if (body.values[i].ref == Entity &&
        (kind == ValueKind::Field || kind == ValueKind::Variable))
      open.push_back(i);
    for (const facts::Index part : body.operands(i))
      if (part != none)
        users[part].push_back(i);
  }
  std::vector<bool> naming(body.values.size());
  while (!open.empty()) {
    const facts::Index at = open.back();
    open.pop_back();
    if (naming[at])
      continue;
    naming[at] = true;
    open.insert(open.end(), users[at].begin(), users[at].end());
  }
  return naming;
}

bool GuardedBy::operator()(Site site) {
  const facts::Body &body = Facts.function(site).body;
  const auto [known, isNew] = Known.try_emplace(site.function);
  if (isNew)
    known->second = namingIn(body);
  return std::ranges::any_of(
      guardsOf(body, site.value), [&](facts::Index guard) {
        const facts::Index condition = body.guards[guard].condition;
        return condition != none && known->second[condition];
      });
}

} // namespace cachetidy::program
