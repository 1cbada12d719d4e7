// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows values backwards, and the conditions they were chosen by.

#include "program/linked/Branches.h"
#include "program/linked/Leaving.h"
#include "program/linked/Members.h"
#include "program/linked/Parts.h"
#include "program/origins/InputSearch.h"

#include <algorithm>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

InputSearch::InputSearch(const Linked &linked, std::vector<Site> calls,
                         Site within)
    : Facts(linked), Calls(std::move(calls)) {
  if (within.known())
    passOver(within.function, Facts.value(within).guard);
}

InputSearch::InputSearch(const Linked &linked, facts::Index function,
                         facts::Index whole)
    : Facts(linked) {
  passOver(function, whole);
}

void InputSearch::passOver(facts::Index function, facts::Index guard) {
  const facts::Body &body = Facts.Unit.functions[function].body;
  for (; guard != none; guard = body.guards[guard].parent)
    Common.insert({function, guard});
}

void InputSearch::add(Input::Kind kind, facts::Index ref, Site at) {
  Input input{kind, ref, at, Calls.empty() ? Through : Calls.front()};
  bool isKnown = std::ranges::any_of(
      Found, [&](const Input &other) { return input.isSame(other); });
  if (!isKnown)
    Found.push_back(std::move(input));
}

void InputSearch::follow(Site site, Site user) {
  constexpr std::size_t stepLimit = 4000;
  if (!site.known() || Seen.size() > stepLimit || Covered.contains(site))
    return;
  // Who uses a name later may see more of what is put into it.
  if (Facts.value(site).kind == ValueKind::Local)
    return followLocal(site, user);
  if (!Seen.insert({site, top()}).second)
    return;
  switch (Facts.value(site).kind) {
  case ValueKind::Parameter:
    return followParameter(site, user);
  case ValueKind::Field:
    return followField(site);
  case ValueKind::Variable:
    add(Input::Global, Facts.value(site).ref, site);
    return;
  case ValueKind::Captured:
    return followCaptured(site);
  case ValueKind::This:
    return followThis(site);
  case ValueKind::Call:
  case ValueKind::Construct:
    return followCall(site);
  case ValueKind::Assign:
    // What it is worth is what is assigned, whatever was there before.
    if (Facts.text(site) == "=")
      return follow(Facts.operand(site, 1), site);
    return followOperands(site);
  case ValueKind::Lambda:
  case ValueKind::Function:
    for (facts::Index body : Facts.bodiesOf(Facts.value(site).ref))
      followBody(body, site);
    return;
  case ValueKind::Literal:
    if (const facts::Type *type = Facts.type(Facts.value(site).type);
        type && type->kind == facts::TypeKind::Array)
      Literals.push_back(site);
    return;
  default:
    return followOperands(site);
  }
}

void InputSearch::followOperands(Site site) {
  for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i)
    follow(Facts.operand(site, i), site);
}

/// What a name is made of by one of the values that may have been put into it.
void InputSearch::followPart(Site part, Site name) {
  if (leavesAsItIs(Facts, part, name))
    return;
  followChoice(part);
  const bool isGiven = std::ranges::count(Facts.operands(part), name.value) > 0;
  // What is given by reference is put in by what was seen, or by all the rest.
  if ((!isGiven || !Facts.bodiesRun(part).empty()) && followOutput(part, name))
    return;
  if (!Facts.isChangeOf(part, name))
    return follow(part);
  // A call that may change it: what else it is given can come into it. So can
  // what comes behind: out << one << two.
  Made.push_back(part);
  followOperands(part);
  const facts::Body &body = Facts.function(part).body;
  for (facts::Index i = part.value + 1; i < body.values.size(); ++i) {
    const facts::Value &next = body.values[i];
    auto operands = body.operands(i);
    if (next.kind != ValueKind::Call || operands.empty())
      continue;
    bool isOperator =
        operands[0] == none && next.ref != none &&
        Facts.name(next.ref).find("operator") != std::string_view::npos;
    std::size_t first = isOperator ? 1 : 0;
    if (first < operands.size() && operands[first] == part.value) {
      part.value = i;
      followOperands(part);
    }
  }
}

bool InputSearch::isAfterwards(Site part) const {
  return part.function == Kept.function && part.value > Kept.value &&
         !areRepeated(Facts.function(part).body, part.value, Kept.value);
}

/// Whether who comes to a part does not come to its user: it returns before.
bool InputSearch::isElsewhere(Site part, Site user) const {
  return user.known() && part.function == user.function &&
         !areRepeated(Facts.function(part).body, part.value, user.value) &&
         excludeEachOther(Facts, part, user);
}

void InputSearch::followLocal(Site local, Site user) {
  const Site reader = isOn(Facts, user, local) ? user : Site();
  // A function may put much into one name, and use it often.
  const std::span<const facts::Index> all = Facts.operands(local);
  std::vector<facts::Index> &left =
      Left.try_emplace({local, top()}, all.begin(), all.end()).first->second;
  std::vector<facts::Index> next;
  std::erase_if(left, [&](facts::Index index) {
    const Site part{local.function, index};
    const bool isNext = index != none && !isAfterwards(part) &&
                        !comesTooLate(Facts, part, local, user) &&
                        !isElsewhere(part, user) &&
                        !isOfOtherMembers(Facts, part, local, reader);
    if (isNext)
      next.push_back(index);
    return isNext;
  });
  for (const facts::Index part : next)
    followPart({local.function, part}, local);
  followPuts(local, user);
}

void InputSearch::followPuts(Site local, Site user) {
  for (const Linked::Put &put : Facts.putByLambdas(local)) {
    if (comesTooLate(Facts, put.lambdas.front(), local, user) ||
        !Puts.insert({put.at, put.captured, top()}).second)
      continue;
    Calls.insert(Calls.end(), put.lambdas.begin(), put.lambdas.end());
    followPart(put.at, put.captured);
    Calls.resize(Calls.size() - put.lambdas.size());
  }
}

/// The conditions on the way to a value that others do not come by.
void InputSearch::followChoice(Site site) {
  const facts::Body &body = Facts.function(site).body;
  for (facts::Index at = body.values[site.value].guard; at != none;
       at = body.guards[at].parent) {
    const facts::Guard &guard = body.guards[at];
    bool decides = guard.kind != GuardKind::Try &&
                   guard.kind != GuardKind::Catch && guard.condition != none &&
                   !Common.contains({site.function, at});
    if (decides)
      follow({site.function, guard.condition});
  }
}

void InputSearch::followWay(Site site) {
  followChoice(site);
  const facts::Body &body = Facts.function(site).body;
  for (facts::Index at = body.values[site.value].guard;
       at != none && !Common.contains({site.function, at});
       at = body.guards[at].parent)
    if (const facts::Index each = eachOf(body, at); each != none)
      follow({site.function, each});
}

Dependence dependenceOf(const Linked &linked, const View &value, Site within,
                        const std::set<Site> &covered) {
  InputSearch search(linked, value.calls, within);
  const facts::Type *kept =
      value.site.known() ? linked.namedType(value.site) : nullptr;
  if (kept && facts::isScalar(kept->kind))
    search.Kept = within;
  search.Covered = covered;
  search.follow(value.site, within);
  return {std::move(search.Found), std::move(search.Made),
          std::move(search.Elsewhere)};
}

Dependence dependenceOfChoice(const Linked &linked, Site value, Site at,
                              facts::Index common) {
  InputSearch search(linked, at.function, common);
  search.follow(value, at);
  search.followWay(at);
  return {std::move(search.Found), std::move(search.Made),
          std::move(search.Elsewhere)};
}

Dependence dependenceOfPiece(const Linked &linked, const View &value, Site at) {
  InputSearch search(linked, at.function,
                     guardOfWhole(linked.function(at).body, at.value));
  search.follow(value.site);
  search.followWay(at);
  return {std::move(search.Found), std::move(search.Made),
          std::move(search.Elsewhere)};
}

std::vector<Input> inputsOf(const Linked &linked, const View &value,
                            Site within, const std::set<Site> &covered) {
  return dependenceOf(linked, value, within, covered).inputs;
}

std::vector<Site> callsIn(const Linked &linked, const View &value,
                          Site within) {
  return dependenceOf(linked, value, within).calls;
}

std::vector<Site> literalsOf(const Linked &linked, const View &value) {
  InputSearch search(linked, value.calls, {});
  search.follow(value.site);
  return std::move(search.Literals);
}

} // namespace cachetidy::program
