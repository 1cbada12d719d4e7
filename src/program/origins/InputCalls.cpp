// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Inputs of what calls give back, and of what they were given.

#include "program/linked/Handles.h"
#include "program/origins/InputSearch.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;

/// Of what a call puts into a name: its result may be about something else, as
/// whether it went well.
bool InputSearch::followOutput(Site call, Site name) {
  const facts::Index through = Facts.parameterFor(call, name);
  if (through != none && Seen.insert({call, top()}).second)
    followCall(call, through);
  return through != none;
}

void InputSearch::followParameter(Site site, Site user) {
  const Site call = top();
  const facts::Index number = Facts.value(site).ref;
  bool isCalled = call.known() &&
                  std::ranges::count(Facts.bodiesRun(call), site.function) > 0;
  if (!isCalled) {
    if (!call.known())
      add(Input::Parameter, number, site);
    return followLocal(site, user);
  }
  const Site before = Through;
  Calls.pop_back();
  if (Calls.empty())
    Through = call;
  follow(Facts.operand(call, number + 1), call);
  Through = before;
  Calls.push_back(call);
}

/// A member of another object, by the name under which our object has it, or
/// all code.
void InputSearch::addElsewhere(Site field, Site object) {
  const auto isOnOurs = [&](Site call) {
    const Site receiver = Facts.operand(call, 0);
    return Facts.value(call).kind == ValueKind::Call && receiver.known() &&
           Facts.value(receiver).kind == ValueKind::This;
  };
  const KnownObject known = knownObject(Facts, object);
  if (known.by == none)
    return;
  if (Facts.variable(known.by) ||
      (known.isOurs && std::ranges::all_of(Calls, isOnOurs)))
    Elsewhere.push_back({Facts.value(field).ref, known.by, field, object});
}

/// A member of what a method is called on is one of ours if that is our own
/// object; else it depends on that object.
void InputSearch::followField(Site site) {
  Site base = Facts.operand(site, 0);
  bool isOwn = base.known() && Facts.value(base).kind == ValueKind::This;
  if (isOwn)
    return followReceivers(site);
  addElsewhere(site, base);
  follow(base, site);
}

/// Methods of our own object may call each other on the way. How another object
/// came about says little of what its methods find out together: a connection.
void InputSearch::followReceivers(Site field) {
  const std::vector<Site> entered = Calls;
  Site receiver;
  while (!Calls.empty()) {
    const Site call = Calls.back();
    receiver = Facts.operand(call, 0);
    if (Facts.value(call).kind != ValueKind::Call || !receiver.known())
      break;
    Calls.pop_back();
    if (Facts.value(receiver).kind == ValueKind::This)
      continue;
    addElsewhere(field, receiver);
    if (Calls.size() + 1 == entered.size())
      follow(receiver, call);
    Calls = entered;
    return;
  }
  if (Calls.empty())
    add(Input::Member, Facts.value(field).ref, field);
  Calls = entered;
}

/// As a whole: what the method was called on.
void InputSearch::followThis(Site site) {
  const Site call = top();
  bool isCalled = call.known() && Facts.value(call).kind == ValueKind::Call &&
                  std::ranges::count(Facts.bodiesRun(call), site.function);
  if (!isCalled)
    return;
  Calls.pop_back();
  follow(Facts.operand(call, 0));
  Calls.push_back(call);
}

/// What is captured belongs to the function that makes the lambda, which is
/// further out than the call that came to its body.
void InputSearch::followCaptured(Site site) {
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

/// `return *this;`, also moved.
static bool givesItself(const Linked &linked, facts::Index function) {
  const facts::Function &row = linked.Unit.functions[function];
  const auto isItself = [&](Site value) {
    value = behindName(linked, linked.madeOf(value));
    const models::Effect *effect =
        value.known() ? linked.effect(value) : nullptr;
    if (effect && effect->role == models::Role::Take)
      value = behindName(linked, linked.slot(value, effect->value));
    return value.known() && linked.value(value).kind == ValueKind::This;
  };
  for (facts::Index i = 0; i < row.body.values.size(); ++i)
    if (row.body.values[i].kind == ValueKind::Return &&
        isItself(linked.operand({function, i}, 0)))
      return !row.is(facts::Trait::ConstMethod);
  return false;
}

void InputSearch::followCall(Site call, facts::Index through) {
  Made.push_back(call);
  constexpr std::size_t callLimit = 8;
  const models::Effect *effect = Facts.effect(call);
  std::vector<facts::Index> bodies;
  facts::Index callee = Facts.value(call).ref;
  bool isKey = callee != none && Facts.Models.isKeyBuilder(Facts.name(callee));
  bool isModelled = effect && effect->role != models::Role::Make;
  bool canEnter = !isModelled && !isKey && Calls.size() < callLimit &&
                  std::ranges::find(Calls, call) == Calls.end();
  if (canEnter)
    bodies = Facts.bodiesRun(call);
  // Of a template one instance was seen, which may have fewer parameters.
  const std::size_t given = Facts.value(call).operandCount - 1u;
  std::erase_if(bodies, [&](facts::Index body) {
    return Facts.Unit.functions[body].parameters.size() < given;
  });
  for (facts::Index body : bodies)
    followBody(body, call, through);
  // What is done with arguments whose use is not seen can depend on them all.
  // What an object is told that gives itself back, comes into it.
  if (bodies.empty() || (through == none && givesItself(Facts, bodies.front())))
    followOperands(call);
}

/// What a function gives back: as its result and by all parameters, or through
/// one of these.
void InputSearch::followBody(facts::Index function, Site call,
                             facts::Index through) {
  const facts::Function &row = Facts.Unit.functions[function];
  Calls.push_back(call);
  for (facts::Index i = 0; i < row.body.values.size(); ++i) {
    Site site{function, i};
    ValueKind kind = row.body.values[i].kind;
    bool isMade = row.is(facts::Trait::Constructor) && Facts.writesMember(site);
    if (through == none && (kind == ValueKind::Return || isMade)) {
      followChoice(site);
      followOperands(site);
    } else if (kind == ValueKind::Parameter &&
               (through == none || row.body.values[i].ref == through)) {
      for (facts::Index part : Facts.operands(site))
        if (part != none && !followOutput({function, part}, site))
          follow({function, part});
    }
  }
  Calls.pop_back();
}

} // namespace cachetidy::program
