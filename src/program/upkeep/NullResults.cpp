// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results that can be null, and what is done with them in one function.

#include "program/linked/Conditions.h"
#include "program/linked/Parts.h"
#include "program/stores/Misses.h"
#include "program/texts/RuledOut.h"
#include "program/upkeep/Failures.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

namespace {

class Result {
public:
  Result(const Linked &linked, Site call)
      : Facts(linked), Call(call), Body(linked.function(call).body) {
    Names.insert(call.value);
    // Names stand before what is put into them, and behind it.
    for (std::size_t known = 0; known != Names.size();) {
      known = Names.size();
      for (facts::Index i = 0; i < Body.values.size(); ++i)
        if (isNameOf(i))
          Names.insert(i);
    }
  }

  Site use() const {
    for (facts::Index i = 0; i < Body.values.size(); ++i)
      if (isUse(i) && !isLookedAt(i))
        return {Call.function, i};
    return {};
  }

  /// For those calls that lead to the function.
  std::vector<Site> thrown(std::span<const Site> calls) const {
    std::vector<Site> sites;
    for (facts::Index i = 0; i < Body.values.size(); ++i)
      if (Body.values[i].kind == ValueKind::Throw && Body.operands(i).size() &&
          !isRuledOut(Facts, site(i), calls) &&
          anyConditionAbove(Facts, site(i), [&](Site condition, bool holds) {
            return saysNull(condition, holds, calls);
          }))
        sites.push_back(site(i));
    return sites;
  }

private:
  Site site(facts::Index value) const { return {Call.function, value}; }

  /// Whether a condition holds, or does not, because the result is null: of
  /// `!reply || reply->type == error` one part is enough; of `required &&
  /// !reply` the other one must be so as well, as far as that is told.
  bool saysNull(Site condition, bool holds, std::span<const Site> calls) const {
    if (!condition.known())
      return false;
    const Site left = Facts.operand(condition, 0);
    const Site right = Facts.operand(condition, 1);
    switch (Facts.value(condition).kind) {
    case ValueKind::Not:
      return saysNull(left, !holds, calls);
    case ValueKind::Logic: {
      bool takesBoth = (Facts.text(condition) == "&&") == holds;
      return (saysNull(left, holds, calls) &&
              (!takesBoth || isDemand(right, holds, calls))) ||
             (saysNull(right, holds, calls) &&
              (!takesBoth || isDemand(left, holds, calls)));
    }
    case ValueKind::Compare:
      return (Facts.text(condition) == "==") == holds && left.known() &&
             right.known() &&
             (Names.contains(left.value) || Names.contains(right.value)) &&
             (isWrittenAsNothing(Facts, left) ||
              isWrittenAsNothing(Facts, right));
    default:
      return !holds && Names.contains(condition.value);
    }
  }

  /// Whether a condition asks how strict to be, and not what else there is:
  /// what callers decide, and truths that were set beforehand.
  bool isDemand(Site condition, bool holds, std::span<const Site> calls) const {
    if (!condition.known())
      return false;
    const facts::Value &row = Facts.value(condition);
    if (row.kind == ValueKind::Not)
      return isDemand(Facts.operand(condition, 0), !holds, calls);
    if (row.kind == ValueKind::Logic &&
        (Facts.text(condition) == "&&") == holds)
      return isDemand(Facts.operand(condition, 0), holds, calls) &&
             isDemand(Facts.operand(condition, 1), holds, calls);
    if (const auto is = decidedBy(Facts, condition, calls))
      return *is == holds;
    const facts::Type *type = Facts.referred(Facts.namedType(condition));
    bool isNamed = row.kind == ValueKind::Parameter ||
                   row.kind == ValueKind::Field ||
                   row.kind == ValueKind::Variable;
    return isNamed && type && type->kind == facts::TypeKind::Bool;
  }

  /// The same pointer under another name: a local, a smart pointer.
  bool isNameOf(facts::Index value) const {
    const facts::Value &row = Body.values[value];
    const models::Effect *effect = Facts.effect(site(value));
    bool passesOn =
        row.kind == ValueKind::Local || row.kind == ValueKind::Construct ||
        (effect &&
         (effect->role == Role::Through || effect->role == Role::Take));
    bool isCopy = row.kind == ValueKind::Assign;
    return (passesOn || isCopy) && hasName(value);
  }

  /// What a local was given before does not come out of it: a call that is
  /// handed one may change it, and its result is another thing.
  bool isGivenTo(facts::Index local, facts::Index part) const {
    const ValueKind kind = Body.values[local].kind;
    bool isNamed = kind == ValueKind::Local || kind == ValueKind::Parameter;
    return isNamed && Body.values[part].kind == ValueKind::Call &&
           isWithin(local, part);
  }

  bool hasName(facts::Index value) const {
    return std::ranges::any_of(Body.operands(value), [&](facts::Index part) {
      return part != none && Names.contains(part) && !isGivenTo(value, part);
    });
  }

  bool isUse(facts::Index value) const {
    const facts::Value &row = Body.values[value];
    auto operands = Body.operands(value);
    bool isOfName = !operands.empty() && operands.front() != none &&
                    Names.contains(operands.front());
    switch (row.kind) {
    case ValueKind::Field:
    case ValueKind::Dereference:
    case ValueKind::Subscript:
      return isOfName;
    case ValueKind::Call:
      return isOfName && row.ref != none &&
             (Facts.name(row.ref).ends_with("::operator->") ||
              Facts.name(row.ref).ends_with("::operator*"));
    default:
      return false;
    }
  }

  /// Whether a value is made of the result.
  bool mentions(facts::Index value) const {
    return hasPart(
        Body, value, [&](facts::Index at) { return Names.contains(at); },
        [&](facts::Index at, facts::Index part) {
          return !isGivenTo(at, part);
        });
  }

  bool isWithin(facts::Index value, facts::Index whole) const {
    return hasPart(Body, whole, [&](facts::Index at) { return at == value; });
  }

  /// `assert(reply != nullptr)`: a function is given what was found of it.
  bool isAsserted(std::span<const facts::Index> operands) const {
    return operands.size() == 2 && operands[1] != none &&
           (Body.values[operands[1]].kind == ValueKind::Compare ||
            Body.values[operands[1]].kind == ValueKind::Not) &&
           mentions(operands[1]);
  }

  /// Whether a condition is about a member of what the call was given first:
  /// the connection, that tells of the failure, too.
  bool asksClient(facts::Index condition) const {
    const Site client = Facts.operand(Call, 1);
    if (!client.known())
      return false;
    for (facts::Index i = 0; i < Body.values.size(); ++i) {
      const Site base = Facts.operand(site(i), 0);
      if (Body.values[i].kind == ValueKind::Field && base.known() &&
          isSame(base, client) && isWithin(i, condition))
        return true;
    }
    return false;
  }

  bool isSame(Site one, Site other) const {
    const facts::Value &left = Facts.value(one), &right = Facts.value(other);
    bool isNamed =
        left.kind == ValueKind::Field || left.kind == ValueKind::Variable;
    return one == other ||
           (isNamed && left.kind == right.kind && left.ref == right.ref);
  }

  /// Whether something stands under a guard at a place or before it.
  bool isBefore(facts::Index guard, facts::Index use) const {
    for (facts::Index i = 0; i <= use; ++i)
      for (facts::Index at = Body.values[i].guard; at != none;
           at = Body.guards[at].parent)
        if (at == guard)
          return true;
    return false;
  }

  /// By any condition before it: who asks once knows what it can be.
  bool isLookedAt(facts::Index use) const {
    for (facts::Index i = 0; i < Body.guards.size(); ++i) {
      const facts::Index condition = Body.guards[i].condition;
      if (condition != none && isBefore(i, use) &&
          (mentions(condition) || asksClient(condition)))
        return true;
    }
    for (facts::Index i = 0; i < Body.values.size(); ++i) {
      const ValueKind kind = Body.values[i].kind;
      auto operands = Body.operands(i);
      bool isAsked = i < use && kind == ValueKind::Call && isAsserted(operands);
      bool isChoice =
          (kind == ValueKind::Logic || kind == ValueKind::Conditional) &&
          operands.size() > 1 && mentions(operands.front()) &&
          !isWithin(use, operands.front());
      if (isAsked || (isChoice && (i < use || isPartOf(use, operands))))
        return true;
    }
    return false;
  }

  /// In what is come to behind the first of them.
  bool isPartOf(facts::Index use,
                std::span<const facts::Index> operands) const {
    return std::ranges::any_of(operands.subspan(1), [&](facts::Index part) {
      return isWithin(use, part);
    });
  }

  const Linked &Facts;
  const Site Call;
  const facts::Body &Body;
  std::set<facts::Index> Names;
};

} // namespace

Site unguardedUse(const Linked &linked, Site call) {
  return Result(linked, call).use();
}

std::vector<Site> thrownOnNull(const Linked &linked, Site call,
                               std::span<const Site> calls) {
  return Result(linked, call).thrown(calls);
}

} // namespace cachetidy::program
