// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions that look something up for their callers, and stores that are
// filled together.

#include "program/linked/Conditions.h"
#include "program/linked/Parts.h"
#include "program/stores/Misses.h"

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;

/// A lookup may be called through another function, hardly through more.
static constexpr unsigned callLimit = 2;

/// What the conditions on the way to a place say of the store.
Misses::Verdict Misses::found(Site site, const Question &asked) const {
  Verdict verdict;
  anyConditionAbove(Facts, site, [&](Site condition, bool holds) {
    verdict = judge(asked.of(condition, holds));
    return verdict.outcome != Outcome::Unrelated;
  });
  return verdict.outcome != Outcome::Unrelated ? verdict : Verdict();
}

/// What a function's giving back something, or nothing, says of the store.
Misses::Verdict Misses::judgeReturn(const Question &asked, Site leave) const {
  Site given = Facts.operand(leave, 0);
  if (!given.known())
    return {};
  const facts::Value &value = Facts.value(given);
  // `return it == end ? nullptr : &it->second`
  if (value.kind == ValueKind::Conditional) {
    Site yes = Facts.operand(given, 1);
    bool isNoOnMet = isNothing(yes, asked.about.store);
    bool isNoOnFailed = isNothing(Facts.operand(given, 2), asked.about.store);
    if (isNoOnMet == isNoOnFailed)
      return {};
    return judge(asked.of(Facts.operand(given, 0), asked.holds != isNoOnMet));
  }
  Verdict verdict = found(leave, asked);
  if (verdict.outcome != Outcome::Unrelated) {
    bool isNo = isNothing(given, asked.about.store);
    bool saysSo = isNo == (verdict.outcome == Outcome::Miss);
    if (!saysSo)
      return {};
    verdict.outcome = asked.holds ? Outcome::Hit : Outcome::Miss;
    return verdict;
  }
  return value.kind == ValueKind::Literal ? Verdict{}
                                          : judge(asked.of(given, asked.holds));
}

/// `comp(key, it->first)`: neither comes before the other if they are equal.
Misses::Verdict Misses::judgeOrder(const Question &asked) const {
  for (std::size_t i = 1; i < Facts.value(asked.condition).operandCount; ++i)
    if (Place place = Where.of(Facts.operand(asked.condition, i));
        place.isElement && isSameStore(place, asked.about.store))
      return {asked.holds ? Outcome::Miss : Outcome::Hit, place.lookup};
  return {};
}

Misses::Verdict Misses::judgeAnswer(const Question &asked) const {
  auto &answers = asked.about.answers;
  std::tuple question(asked.condition, asked.holds, asked.depth, asked.calls);
  if (auto known = answers.find(question); known != answers.end())
    return known->second;
  return answers[question] = findAnswer(asked);
}

/// A call of a function that looks the key up: `if (find(key, &value))`.
Misses::Verdict Misses::findAnswer(const Question &asked) const {
  Verdict result = judgeValue(asked);
  if (result.outcome != Outcome::Unrelated || asked.calls >= callLimit)
    return result;
  facts::Index callee = Facts.value(asked.condition).ref;
  if (callee != none && Facts.name(callee) == "std::less::operator()")
    return judgeOrder(asked);
  Question inside = asked;
  ++inside.calls;
  if (result = judgeReturns(inside); result.outcome != Outcome::Unrelated)
    return result;
  if (result = judgeMembers(inside); result.outcome != Outcome::Unrelated)
    return result;
  // `isBlank(text)`: of what it is given, the function speaks by its own name.
  for (std::size_t i = 1; i < Facts.value(asked.condition).operandCount; ++i) {
    const Place given = Where.of(Facts.operand(asked.condition, i));
    if (!given.isStore() || !isSameStore(given, asked.about.store))
      continue;
    Place parameter;
    parameter.parameter = i - 1;
    const Subject about{parameter, asked.about.isSlot};
    result = judgeReturns(
        {asked.condition, asked.holds, about, asked.depth, inside.calls});
    if (result.outcome != Outcome::Unrelated)
      result.lookup = asked.condition;
    return result;
  }
  return {};
}

/// `text.isBlank()`: a method of a class of the program's own asks its members.
Misses::Verdict Misses::judgeMembers(const Question &asked) const {
  const Site receiver = Facts.operand(asked.condition, 0);
  if (!asked.about.isSlot || !receiver.known() ||
      !isSameStore(Where.of(receiver), asked.about.store))
    return {};
  const facts::Index record = Facts.classOf(receiver);
  if (record == none)
    return {};
  for (facts::Index field : Facts.fieldsOf(record)) {
    Place member;
    member.entity = Facts.Unit.fields[field].entity;
    const Subject about{member, /*isSlot=*/true};
    Verdict result = judgeReturns(
        {asked.condition, asked.holds, about, asked.depth, asked.calls});
    result.lookup = asked.condition;
    if (result.outcome != Outcome::Unrelated)
      return result;
  }
  return {};
}

/// What the functions that a call comes to give back.
Misses::Verdict Misses::judgeReturns(const Question &asked) const {
  Verdict result;
  for (facts::Index function :
       Facts.bodiesOf(Facts.value(asked.condition).ref)) {
    const auto &values = Facts.Unit.functions[function].body.values;
    for (facts::Index i = 0; i < values.size(); ++i) {
      if (values[i].kind != ValueKind::Return)
        continue;
      Verdict verdict = judgeReturn(asked, {function, i});
      if (verdict.outcome == Outcome::Unrelated)
        continue;
      bool contradicts = result.outcome != Outcome::Unrelated &&
                         result.outcome != verdict.outcome;
      if (contradicts)
        return {};
      verdict.isPartial |= result.isPartial;
      result = verdict;
    }
  }
  return result;
}

/// `element.key == key`, or a call that is given an element and a key.
bool Misses::isAskedOfElement(Site condition, const Place &store) const {
  const facts::Value &value = Facts.value(condition);
  const bool isCall = value.kind == ValueKind::Call && value.operandCount > 2;
  if (value.kind != ValueKind::Compare && !isCall)
    return false;
  for (std::size_t i = isCall; i < value.operandCount; ++i)
    if (Place place = Where.of(Facts.operand(condition, i));
        place.isElement && isSameStore(place, store))
      return true;
  return false;
}

/// `if (element.key == key) return element.value;` in a loop: the condition.
Site Misses::comparedElement(Site leave, const Place &store) const {
  if (!isInLoop(Facts.function(leave).body, leave.value))
    return {};
  Site compared;
  anyConditionAbove(Facts, leave, [&](Site condition, bool holds) {
    return anyPartOf(Facts, condition, holds, [&](Site part, bool) {
      if (isAskedOfElement(part, store))
        compared = condition;
      return compared.known();
    });
  });
  return compared;
}

/// The lookup that found something; or unknown.
Site Misses::foundAbove(Site site, const Place &store) const {
  const Subject about{store};
  Site lookup;
  anyConditionAbove(Facts, site, [&](Site condition, bool holds) {
    const Verdict verdict = judge({condition, holds, about});
    if (verdict.outcome == Outcome::Hit && !verdict.isPartial)
      lookup = verdict.lookup;
    return lookup.known();
  });
  return lookup;
}

Miss Misses::afterReturn(Site site, const Place &store) const {
  const auto &values = Facts.function(site).body.values;
  for (facts::Index i = 0; i < site.value; ++i)
    if (values[i].kind == ValueKind::Return && values[i].operandCount == 1 &&
        !isInLoop(Facts.function(site).body, i))
      if (const Site lookup = foundAbove({site.function, i}, store);
          lookup.known())
        return {lookup};
  return {};
}

Miss Misses::afterSearch(Site site, const Place &store) const {
  if (Miss miss = above(site, store); miss.lookup.known())
    return miss;
  const auto &values = Facts.function(site).body.values;
  for (facts::Index i = 0; i < site.value; ++i)
    if (values[i].kind == ValueKind::Return && values[i].operandCount == 1)
      if (Site lookup = comparedElement({site.function, i}, store);
          lookup.known())
        return {lookup};
  return {};
}

const std::vector<Gate> &Misses::gatesIn(facts::Index function) const {
  const auto [known, isNew] = Gates.try_emplace(function);
  std::vector<Gate> &gates = known->second;
  if (!isNew)
    return gates;
  const auto &values = Facts.Unit.functions[function].body.values;
  for (facts::Index i = 0; i < values.size(); ++i) {
    Site site{function, i};
    const models::Effect *effect =
        values[i].kind == ValueKind::Call ? Facts.effect(site) : nullptr;
    bool isWrite = effect && effect->role == models::Role::Write;
    bool isAssigned =
        values[i].kind == ValueKind::Assign && Facts.text(site) == "=";
    if (!isWrite && !isAssigned)
      continue;
    Place place = Where.of(isWrite ? Facts.slot(site, effect->on)
                                   : Facts.operand(site, 0));
    if (place.isStore() && place.entity != none)
      gates.push_back({place, isWrite ? Facts.slot(site, effect->value)
                                      : Facts.operand(site, 1)});
  }
  return gates;
}

} // namespace cachetidy::program
