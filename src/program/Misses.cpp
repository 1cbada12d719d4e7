// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads conditions as answers to "was the key there?".

#include "program/Misses.h"

namespace cachetidy::program {

using facts::GuardKind;
using facts::none;
using facts::ValueKind;
using models::Role;

bool isSameStore(const Place &one, const Place &other) {
  return one.known() && other.known() && one.entity == other.entity &&
         one.parameter == other.parameter;
}

static bool negates(std::string_view comparison) { return comparison == "!="; }

static bool isEquality(std::string_view comparison) {
  return comparison == "==" || comparison == "!=";
}

/// What a failed lookup is compared with: the end, null, zero, a false.
bool Misses::isNothing(Site site, const Place &store) const {
  if (!site.known())
    return true;
  const facts::Value &value = Facts.value(site);
  if (value.kind == ValueKind::Literal) {
    std::string_view text = Facts.text(site);
    return text.empty() || text == "0" || text == "nullptr" || text == "false";
  }
  if (value.kind == ValueKind::Arithmetic)
    return isNothing(Facts.operand(site, 0), store) ||
           Facts.text(Facts.operand(site, 0)) == "1"; // -1
  if (value.kind == ValueKind::Construct || value.kind == ValueKind::List) {
    std::size_t skip = value.kind == ValueKind::Construct;
    return value.operandCount == skip ||
           (value.operandCount == skip + 1 &&
            isNothing(Facts.operand(site, skip), store));
  }
  if (value.kind == ValueKind::Local)
    return value.operandCount == 1 && isNothing(Facts.operand(site, 0), store);
  if (value.kind != ValueKind::Call)
    return false;
  const models::Effect *effect = Facts.effect(site);
  return effect && effect->role == Role::End &&
         isSameStore(Where.of(Facts.slot(site, effect->on)), store);
}

Misses::Verdict Misses::judge(Site condition, bool holds,
                              const Place &store) const {
  if (!condition.known())
    return {};
  switch (Facts.value(condition).kind) {
  case ValueKind::Not:
    return judge(Facts.operand(condition, 0), !holds, store);
  case ValueKind::Logic:
    return judgeLogic(condition, holds, store);
  case ValueKind::Compare:
    return judgeCompare(condition, holds, store);
  case ValueKind::Call:
    return judgeCall(condition, holds, store);
  case ValueKind::Part:
  case ValueKind::Field:
    if (Verdict verdict = judgeInsertion(condition, holds, store);
        verdict.outcome != Outcome::Unrelated)
      return verdict;
    return judgeValue(condition, holds, store);
  case ValueKind::Local:
    if (Facts.value(condition).operandCount == 1)
      if (Verdict verdict = judge(Facts.operand(condition, 0), holds, store);
          verdict.outcome != Outcome::Unrelated)
        return verdict;
    return judgeValue(condition, holds, store);
  default:
    return judgeValue(condition, holds, store);
  }
}

/// Of `a && b` that holds, and `a || b` that does not, both parts are known;
/// otherwise one part may have decided.
Misses::Verdict Misses::judgeLogic(Site condition, bool holds,
                                   const Place &store) const {
  bool isBoth = (Facts.text(condition) == "&&") == holds;
  Verdict left = judge(Facts.operand(condition, 0), holds, store);
  Verdict right = judge(Facts.operand(condition, 1), holds, store);
  bool isLeft = left.outcome != Outcome::Unrelated;
  Verdict result = isLeft ? left : right;
  bool isOneOnly = isLeft != (right.outcome != Outcome::Unrelated);
  result.isPartial |= !isBoth && isOneOnly;
  return result;
}

Misses::Verdict Misses::judgeCompare(Site condition, bool holds,
                                     const Place &store) const {
  std::string_view sign = Facts.text(condition);
  Site left = Facts.operand(condition, 0);
  Site right = Facts.operand(condition, 1);
  if (!left.known() || !right.known())
    return {};
  if (isNothing(left, store))
    std::swap(left, right);
  // count(key) > 0 says as much as count(key) != 0.
  bool isEqual = isEquality(sign) ? negates(sign) != holds : !holds;
  if (!isNothing(right, store))
    return {};
  // "equal to nothing" is what is false of something that is there.
  return judge(left, !isEqual, store);
}

Misses::Verdict Misses::judgeCall(Site condition, bool holds,
                                  const Place &store) const {
  const models::Effect *effect = Facts.effect(condition);
  if (!effect)
    return judgeValue(condition, holds, store);
  Place on = Where.of(Facts.slot(condition, effect->on));
  if (!isSameStore(on, store))
    return judgeValue(condition, holds, store);
  if (effect->role == Role::Measure && on.isElement) {
    // `slot.empty()` holds of nothing, `slot.has_value()` of something.
    std::string_view name = Facts.name(Facts.value(condition).ref);
    bool saysEmpty = name.ends_with("mpty") || name.ends_with("isNull") ||
                     name.ends_with("expired");
    bool isMiss = saysEmpty == holds;
    return {isMiss ? Outcome::Miss : Outcome::Hit, on.lookup};
  }
  // Where the bare result is the flag, it holds of a key that was new.
  if (effect->role == Role::Write &&
      effect->inserted == models::Slot{models::Slot::Result})
    return {holds ? Outcome::Miss : Outcome::Hit, condition};
  if (effect->role == Role::Read || effect->role == Role::Access)
    return {holds ? Outcome::Hit : Outcome::Miss, condition};
  return judgeValue(condition, holds, store);
}

/// The flag that an insertion returns: true if the key was new.
Misses::Verdict Misses::judgeInsertion(Site part, bool holds,
                                       const Place &store) const {
  Site whole = Facts.operand(part, 0);
  bool isFlag = Facts.value(part).kind == ValueKind::Part
                    ? Facts.value(part).ref == 1
                    : Facts.name(Facts.value(part).ref).ends_with("::second");
  while (whole.known() && Facts.value(whole).kind == ValueKind::Local)
    whole = Facts.operand(whole, 0);
  if (!isFlag || !whole.known() || Facts.value(whole).kind != ValueKind::Call)
    return {};
  const models::Effect *effect = Facts.effect(whole);
  if (!effect || effect->inserted.part != models::Slot::Second ||
      !isSameStore(Where.of(Facts.slot(whole, effect->on)), store))
    return {};
  return {holds ? Outcome::Miss : Outcome::Hit, whole};
}

/// An element, or what a lookup gave, taken for true or false.
Misses::Verdict Misses::judgeValue(Site condition, bool holds,
                                   const Place &store) const {
  Place place = Where.of(condition);
  if (!place.isElement || !isSameStore(place, store))
    return {};
  return {holds ? Outcome::Hit : Outcome::Miss, place.lookup};
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
  const facts::Body &body = Facts.function(site).body;
  for (facts::Index at = body.values[site.value].guard; at != none;
       at = body.guards[at].parent) {
    const facts::Guard &guard = body.guards[at];
    if (guard.kind == GuardKind::Catch)
      if (Miss miss = inHandler(site, guard, store); miss.lookup.known())
        return miss;
    if (guard.kind != GuardKind::Condition || guard.condition == none)
      continue;
    Verdict verdict =
        judge({site.function, guard.condition}, guard.holds, store);
    if (verdict.outcome == Outcome::Miss)
      return {verdict.lookup, verdict.isPartial};
  }
  return {};
}

} // namespace cachetidy::program
