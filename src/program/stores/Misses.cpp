// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads conditions as answers to "was the key there?".

#include "program/stores/Misses.h"

#include <algorithm>

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;
using models::Role;

bool isSameStore(const Place &one, const Place &other) {
  return one.known() && other.known() && one.entity == other.entity &&
         one.parameter == other.parameter;
}

/// Values can refer to each other in circles: `x = x && y`.
static constexpr unsigned depthLimit = 16;

static bool isEquality(std::string_view comparison) {
  return comparison == "==" || comparison == "!=";
}

Misses::Verdict Misses::judge(const Question &asked) const {
  if (!asked.condition.known() || asked.depth > depthLimit)
    return {};
  Verdict verdict;
  switch (Facts.value(asked.condition).kind) {
  case ValueKind::Not:
    return judge(asked.of(Facts.operand(asked.condition, 0), !asked.holds));
  case ValueKind::Logic:
    return judgeLogic(asked);
  case ValueKind::Compare:
    return judgeCompare(asked);
  case ValueKind::Call:
    return judgeCall(asked);
  case ValueKind::Part:
  case ValueKind::Field:
    verdict = judgeInsertion(asked);
    break;
  case ValueKind::Local:
    if (Site made = onlyValue(asked.condition); made.known())
      verdict = judge(asked.of(made, asked.holds));
    if (verdict.outcome == Outcome::Unrelated)
      verdict = judgeCarried(asked);
    break;
  default:
    break;
  }
  return verdict.outcome == Outcome::Unrelated ? judgeValue(asked) : verdict;
}

/// Of `a && b` that holds, and `a || b` that does not, both parts are known;
/// otherwise one part may have decided.
Misses::Verdict Misses::judgeLogic(const Question &asked) const {
  Site condition = asked.condition;
  bool isBoth = (Facts.text(condition) == "&&") == asked.holds;
  Verdict left = judge(asked.of(Facts.operand(condition, 0), asked.holds));
  Verdict right = judge(asked.of(Facts.operand(condition, 1), asked.holds));
  bool isLeft = left.outcome != Outcome::Unrelated;
  Verdict result = isLeft ? left : right;
  bool isOneOnly = isLeft != (right.outcome != Outcome::Unrelated);
  if (!result.key.known())
    result.key = right.key;
  result.isPartial =
      (left.isPartial | right.isPartial) || (!isBoth && isOneOnly);
  return result;
}

Misses::Verdict Misses::judgeCompare(const Question &asked) const {
  std::string_view sign = Facts.text(asked.condition);
  Site left = Facts.operand(asked.condition, 0);
  Site right = Facts.operand(asked.condition, 1);
  if (!left.known() || !right.known())
    return {};
  const Place &store = asked.about.store;
  bool isTurned = isNothing(left, store) || isMark(left, store);
  if (isTurned)
    std::swap(left, right);
  if (!isNothing(right, store) && !isMark(right, store))
    return judgeKey(asked);
  // count(key) > 0 says as much as count(key) != 0, and what is less than
  // nothing is a mark for nothing.
  bool saysNothing =
      isEquality(sign) ? sign == "==" : sign.starts_with('<') != isTurned;
  bool isEqual = saysNothing == asked.holds;
  // "equal to nothing" is what is false of something that is there.
  return judge(asked.of(left, !isEqual));
}

/// The store of a gate, where it is not the one asked about.
static facts::Index other(const Gate &gate, const Place &store) {
  return isSameStore(gate.place, store) ? none : gate.place.entity;
}

/// "Is the key of what was found the key that was asked for?"
Misses::Verdict Misses::judgeKey(const Question &asked) const {
  std::string_view sign = Facts.text(asked.condition);
  Site left = Facts.operand(asked.condition, 0);
  Site right = Facts.operand(asked.condition, 1);
  bool isHit = sign == "==" ? asked.holds : !asked.holds;
  Verdict verdict{isHit ? Outcome::Hit : Outcome::Miss};
  for (int turn = 0; turn < 2; ++turn, std::swap(left, right)) {
    const facts::Value &side = Facts.value(left);
    bool isFirst = side.kind == ValueKind::Field &&
                   Facts.name(side.ref).ends_with("::first");
    Place place = Where.of(left);
    if (isFirst && place.isElement && isSameStore(place, asked.about.store)) {
      verdict.lookup = place.lookup;
      return verdict;
    }
    for (const Gate &gate : asked.about.gates)
      if (isEquality(sign) && place.isStore() &&
          isSameStore(place, gate.place) &&
          !isSameStore(place, asked.about.store) && isSame(right, gate.value) &&
          !isJustSet(left, place)) {
        verdict.lookup = asked.condition;
        verdict.gate = other(gate, asked.about.store);
        verdict.key = right;
        return verdict;
      }
  }
  return {};
}

Misses::Verdict Misses::judgeCall(const Question &asked) const {
  const models::Effect *effect = Facts.effect(asked.condition);
  if (!effect)
    return judgeAnswer(asked);
  Place on = Where.of(Facts.slot(asked.condition, effect->on));
  if (effect->role == Role::Measure)
    return judgeMeasure(asked, *effect, on);
  if (!isSameStore(on, asked.about.store))
    return effect->role == Role::Through
               ? judge(asked.of(Facts.slot(asked.condition, effect->value),
                                asked.holds))
               : judgeValue(asked);
  // Where the bare result is the flag, it holds of a key that was new.
  if (effect->role == Role::Write &&
      effect->inserted == models::Slot{models::Slot::Result})
    return {asked.holds ? Outcome::Miss : Outcome::Hit, asked.condition};
  if (effect->role == Role::Read || effect->role == Role::Access)
    return {asked.holds ? Outcome::Hit : Outcome::Miss, asked.condition};
  return judgeValue(asked);
}

/// `slot.empty()` holds of nothing, `slot.has_value()` of something.
Misses::Verdict Misses::judgeMeasure(const Question &asked,
                                     const models::Effect &effect,
                                     const Place &on) const {
  std::string_view name = Facts.name(Facts.value(asked.condition).ref);
  bool saysEmpty = name.ends_with("mpty") || name.ends_with("isNull") ||
                   name.ends_with("expired");
  if (!isSameStore(on, asked.about.store))
    return judge(asked.of(Facts.slot(asked.condition, effect.on),
                          asked.holds != saysEmpty));
  if (!on.isElement && !asked.about.isSlot)
    return {};
  return {saysEmpty == asked.holds ? Outcome::Miss : Outcome::Hit,
          on.isElement ? on.lookup : asked.condition};
}

/// The flag that an insertion returns: true if the key was new.
Misses::Verdict Misses::judgeInsertion(const Question &asked) const {
  const facts::Value &part = Facts.value(asked.condition);
  Site whole = Facts.operand(asked.condition, 0);
  bool isFlag = part.kind == ValueKind::Part
                    ? part.ref == 1
                    : Facts.name(part.ref).ends_with("::second");
  if (whole.known() && Facts.value(whole).kind == ValueKind::Local)
    whole = Facts.operand(whole, 0);
  if (!isFlag || !whole.known() || Facts.value(whole).kind != ValueKind::Call)
    return {};
  const models::Effect *effect = Facts.effect(whole);
  if (!effect || effect->inserted.part != models::Slot::Second ||
      !isSameStore(Where.of(Facts.slot(whole, effect->on)), asked.about.store))
    return {};
  return {asked.holds ? Outcome::Miss : Outcome::Hit, whole};
}

/// The two sides of one condition.
static bool areSides(const facts::Body &body, facts::Index one,
                     facts::Index other) {
  if (one == none || other == none)
    return false;
  const facts::Guard &a = body.guards[one], &b = body.guards[other];
  return a.kind == GuardKind::Condition && b.kind == GuardKind::Condition &&
         a.condition == b.condition && a.holds != b.holds;
}

/// What the same function has just set, on whichever way it came there, says
/// nothing of an earlier call.
bool Misses::isJustSet(Site asked, const Place &gate) const {
  if (gate.entity == none)
    return false;
  const facts::Body &body = Facts.function(asked).body;
  std::vector<facts::Index> guards;
  for (Site set : Facts.setsOf(gate.entity))
    if (set.function == asked.function && set.value < asked.value)
      guards.push_back(body.values[set.value].guard);
  return std::ranges::any_of(guards, [&](facts::Index guard) {
    return guard == body.values[asked.value].guard ||
           std::ranges::any_of(guards, [&](facts::Index other) {
             return areSides(body, guard, other);
           });
  });
}

/// An element, or what a lookup gave, taken for true or false.
Misses::Verdict Misses::judgeValue(const Question &asked) const {
  Place place = Where.of(asked.condition);
  Outcome outcome = asked.holds ? Outcome::Hit : Outcome::Miss;
  if ((place.isElement || asked.about.isSlot) &&
      isSameStore(place, asked.about.store))
    return {outcome, place.isElement ? place.lookup : asked.condition};
  for (const Gate &gate : asked.about.gates)
    if (place.isStore() && isSameStore(place, gate.place) &&
        !Facts.isOfOwnObject(asked.condition) &&
        !isJustSet(asked.condition, place)) {
      // A flag that is taken back as the store is filled says that it is not.
      bool saysFilled = !isNothing(gate.value, place);
      return {saysFilled == asked.holds ? Outcome::Hit : Outcome::Miss,
              asked.condition, false, other(gate, asked.about.store)};
    }
  return {};
}

/// `at` throws where the key is missing.
Miss Misses::inHandler(Site site, const facts::Guard &guard,
                       const Place &store) const {
  const facts::Type *caught = Facts.type(guard.type);
  bool catchesIt = !caught || caught->name == "std::out_of_range" ||
                   caught->name == "std::logic_error" ||
                   caught->name == "std::exception";
  const facts::Body &body = Facts.function(site).body;
  for (facts::Index i = 0; catchesIt && i < site.value; ++i) {
    Site call{site.function, i};
    const facts::Value &value = body.values[i];
    bool isTried =
        value.guard != none && body.guards[value.guard].kind == GuardKind::Try;
    const models::Effect *effect =
        value.kind == ValueKind::Call ? Facts.effect(call) : nullptr;
    if (isTried && effect && Facts.name(value.ref).ends_with("::at") &&
        isSameStore(Where.of(Facts.slot(call, effect->on)), store))
      return {call};
  }
  return {};
}

Miss Misses::above(Site site, const Place &store) const {
  return find(site, {store});
}

Miss Misses::aboveSlot(Site site, const Place &store,
                       std::span<const Gate> gates) const {
  return find(site, {store, /*isSlot=*/true, gates});
}

bool Misses::isConditional(Site site) const {
  return Facts.value(site).guard != none ||
         Where.closures().onceOf(Facts.function(site).entity).known();
}

Miss Misses::find(Site site, const Subject &about) const {
  const facts::Body &body = Facts.function(site).body;
  for (facts::Index at = body.values[site.value].guard; at != none;
       at = body.guards[at].parent) {
    const facts::Guard &guard = body.guards[at];
    if (guard.kind == GuardKind::Catch)
      if (Miss miss = inHandler(site, guard, about.store); miss.lookup.known())
        return miss;
    if (guard.kind != GuardKind::Condition || guard.condition == none)
      continue;
    Verdict verdict =
        judge({{site.function, guard.condition}, guard.holds, about});
    if (verdict.outcome == Outcome::Miss)
      return {verdict.lookup, verdict.isPartial, verdict.gate, verdict.key};
  }
  Site once = Where.closures().onceOf(Facts.function(site).entity);
  if (!about.isSlot || !once.known())
    return {};
  Place flag = Where.of(Facts.slot(once, Facts.effect(once)->on));
  return {once, false, flag.entity};
}

} // namespace cachetidy::program
