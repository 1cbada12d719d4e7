// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Follows values backwards, and the conditions they were chosen by.

#include "program/Inputs.h"
#include "program/Leaving.h"

#include <algorithm>
#include <set>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

namespace {

class Search {
public:
  Search(const Linked &linked, std::vector<Site> calls, Site within)
      : Facts(linked), Calls(std::move(calls)) {
    if (!within.known())
      return;
    const facts::Body &body = Facts.function(within).body;
    for (facts::Index at = body.values[within.value].guard; at != none;
         at = body.guards[at].parent)
      Common.insert({within.function, at});
  }

  std::vector<Input> Found;
  std::vector<Site> Literals;
  std::vector<Site> Made; ///< calls and constructions

  void follow(Site site);

private:
  void followOperands(Site site);
  void followLocal(Site local);
  void followPart(Site part, Site name);
  void followChoice(Site site);
  void followCall(Site call);
  void followBody(facts::Index function, Site call);
  void followParameter(Site site);
  void followField(Site site);
  void followThis(Site site);
  void followCaptured(Site site);
  void add(Input::Kind kind, facts::Index ref, Site at);
  Site top() const { return Calls.empty() ? Site{} : Calls.back(); }

  const Linked &Facts;
  std::vector<Site> Calls; ///< entered, and not left yet
  Site Through;            ///< the outermost that was left for its argument
  std::set<std::pair<Site, Site>> Seen; ///< value, and the call it is seen from
  std::set<std::pair<facts::Index, facts::Index>> Common; ///< function, guard
};

void Search::add(Input::Kind kind, facts::Index ref, Site at) {
  Input input{kind, ref, at, Calls.empty() ? Through : Calls.front()};
  bool isKnown = std::ranges::any_of(
      Found, [&](const Input &other) { return input.isSame(other); });
  if (!isKnown)
    Found.push_back(std::move(input));
}

void Search::follow(Site site) {
  constexpr std::size_t stepLimit = 4000;
  if (!site.known() || Seen.size() > stepLimit ||
      !Seen.insert({site, top()}).second)
    return;
  switch (Facts.value(site).kind) {
  case ValueKind::Parameter:
    return followParameter(site);
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
  case ValueKind::Lambda:
  case ValueKind::Function:
    for (facts::Index body : Facts.bodiesOf(Facts.value(site).ref))
      followBody(body, site);
    return;
  case ValueKind::Local:
    return followLocal(site);
  case ValueKind::Literal:
    if (const facts::Type *type = Facts.type(Facts.value(site).type);
        type && type->kind == facts::TypeKind::Array)
      Literals.push_back(site);
    return;
  default:
    return followOperands(site);
  }
}

void Search::followOperands(Site site) {
  for (std::size_t i = 0; i < Facts.value(site).operandCount; ++i)
    follow(Facts.operand(site, i));
}

/// What a name is made of by one of the values that may have been put into it.
void Search::followPart(Site part, Site name) {
  if (leavesAsItIs(Facts, part, name))
    return;
  followChoice(part);
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

void Search::followLocal(Site local) {
  for (facts::Index index : Facts.operands(local))
    if (index != none)
      followPart({local.function, index}, local);
}

/// The conditions on the way to a value that others do not come by.
void Search::followChoice(Site site) {
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

void Search::followParameter(Site site) {
  const Site call = top();
  const facts::Index number = Facts.value(site).ref;
  bool isCalled = call.known() && std::ranges::count(Facts.bodiesCalled(call),
                                                     site.function) > 0;
  if (!isCalled) {
    if (!call.known())
      add(Input::Parameter, number, site);
    return followLocal(site);
  }
  const Site before = Through;
  Calls.pop_back();
  if (Calls.empty())
    Through = call;
  follow(Facts.operand(call, number + 1));
  Through = before;
  Calls.push_back(call);
}

/// A member of what a method is called on is one of ours if that is our own
/// object; else it depends on that object.
void Search::followField(Site site) {
  Site base = Facts.operand(site, 0);
  bool isOwn = base.known() && Facts.value(base).kind == ValueKind::This;
  if (!isOwn)
    return follow(base);
  if (Calls.empty())
    return add(Input::Member, Facts.value(site).ref, site);
  const Site call = top();
  Site receiver = Facts.operand(call, 0);
  if (Facts.value(call).kind != ValueKind::Call || !receiver.known())
    return;
  Calls.pop_back();
  bool isSameObject = Facts.value(receiver).kind == ValueKind::This;
  if (isSameObject && Calls.empty())
    add(Input::Member, Facts.value(site).ref, site);
  else if (!isSameObject)
    follow(receiver);
  Calls.push_back(call);
}

/// As a whole: what the method was called on.
void Search::followThis(Site site) {
  const Site call = top();
  bool isCalled = call.known() && Facts.value(call).kind == ValueKind::Call &&
                  std::ranges::count(Facts.bodiesCalled(call), site.function);
  if (!isCalled)
    return;
  Calls.pop_back();
  follow(Facts.operand(call, 0));
  Calls.push_back(call);
}

/// What is captured belongs to the function that makes the lambda, which is
/// further out than the call that came to its body.
void Search::followCaptured(Site site) {
  const Site lambda = Facts.lambdaAt(Facts.function(site).entity);
  auto isMaker = [&](Site call) { return call.function == lambda.function; };
  auto maker = std::ranges::find_if(Calls, isMaker);
  if (!lambda.known() || (!Calls.empty() && maker == Calls.end()))
    return;
  std::vector<Site> inner(maker, Calls.end());
  const Site before = Through;
  if (maker == Calls.begin() && !inner.empty())
    Through = inner.front();
  Calls.erase(maker, Calls.end());
  follow(Facts.operand(lambda, Facts.value(site).ref));
  Calls.insert(Calls.end(), inner.begin(), inner.end());
  Through = before;
}

void Search::followCall(Site call) {
  Made.push_back(call);
  constexpr std::size_t callLimit = 8;
  const models::Effect *effect = Facts.effect(call);
  std::vector<facts::Index> bodies;
  facts::Index callee = Facts.value(call).ref;
  bool isKey = callee != none && Facts.Models.isKeyBuilder(Facts.name(callee));
  bool canEnter = !effect && !isKey && Calls.size() < callLimit &&
                  std::ranges::find(Calls, call) == Calls.end();
  if (canEnter)
    bodies = Facts.bodiesCalled(call);
  // Of a template one instance was seen, which may have fewer parameters.
  const std::size_t given = Facts.value(call).operandCount - 1u;
  std::erase_if(bodies, [&](facts::Index body) {
    return Facts.Unit.functions[body].parameters.size() < given;
  });
  for (facts::Index body : bodies)
    followBody(body, call);
  // What is done with arguments whose use is not seen can depend on them all.
  if (bodies.empty())
    followOperands(call);
}

void Search::followBody(facts::Index function, Site call) {
  const facts::Function &row = Facts.Unit.functions[function];
  Calls.push_back(call);
  for (facts::Index i = 0; i < row.body.values.size(); ++i) {
    Site site{function, i};
    ValueKind kind = row.body.values[i].kind;
    bool isMade = row.is(facts::Trait::Constructor) &&
                  (kind == ValueKind::Assign || Facts.writesMember(site));
    if (kind == ValueKind::Return || isMade) {
      followChoice(site);
      followOperands(site);
    } else if (kind == ValueKind::Parameter) {
      // What it gives back through it.
      for (facts::Index part : Facts.operands(site))
        if (part != none)
          follow({function, part});
    }
  }
  Calls.pop_back();
}

} // namespace

std::vector<Input> inputsOf(const Linked &linked, const View &value,
                            Site within) {
  Search search(linked, value.calls, within);
  search.follow(value.site);
  return std::move(search.Found);
}

std::vector<Site> callsIn(const Linked &linked, const View &value,
                          Site within) {
  Search search(linked, value.calls, within);
  search.follow(value.site);
  return std::move(search.Made);
}

std::vector<Site> literalsOf(const Linked &linked, const View &value) {
  Search search(linked, value.calls, {});
  search.follow(value.site);
  return std::move(search.Literals);
}

} // namespace cachetidy::program
