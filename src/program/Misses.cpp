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

/// Values can refer to each other in circles: `x = x && y`.
static constexpr unsigned depthLimit = 16;

static bool negates(std::string_view comparison) { return comparison == "!="; }

static bool isEquality(std::string_view comparison) {
  return comparison == "==" || comparison == "!=";
}

/// What a failed lookup is compared with: the end, null, zero, a false.
bool Misses::isNothing(Site site, const Place &store, unsigned depth) const {
  if (!site.known())
    return true;
  if (depth > depthLimit)
    return false;
  const facts::Value &value = Facts.value(site);
  if (value.kind == ValueKind::Literal) {
    std::string_view text = Facts.text(site);
    return text.empty() || text == "0" || text == "nullptr" || text == "false";
  }
  if (value.kind == ValueKind::Arithmetic)
    return isNothing(Facts.operand(site, 0), store, depth + 1) ||
           Facts.text(Facts.operand(site, 0)) == "1"; // -1
  if (value.kind == ValueKind::Construct || value.kind == ValueKind::List) {
    std::size_t skip = value.kind == ValueKind::Construct;
    return value.operandCount == skip ||
           (value.operandCount == skip + 1 &&
            isNothing(Facts.operand(site, skip), store, depth + 1));
  }
  if (value.kind == ValueKind::Local)
    return value.operandCount == 1 &&
           isNothing(Facts.operand(site, 0), store, depth + 1);
  if (value.kind != ValueKind::Call)
    return false;
  const models::Effect *effect = Facts.effect(site);
  return effect && effect->role == Role::End &&
         isSameStore(Where.of(Facts.slot(site, effect->on)), store);
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
    if (Facts.value(asked.condition).operandCount == 1)
      verdict = judge(asked.of(Facts.operand(asked.condition, 0), asked.holds));
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
  result.isPartial |= !isBoth && isOneOnly;
  return result;
}

Misses::Verdict Misses::judgeCompare(const Question &asked) const {
  std::string_view sign = Facts.text(asked.condition);
  Site left = Facts.operand(asked.condition, 0);
  Site right = Facts.operand(asked.condition, 1);
  if (!left.known() || !right.known())
    return {};
  if (isNothing(left, asked.store))
    std::swap(left, right);
  if (!isNothing(right, asked.store))
    return {};
  // count(key) > 0 says as much as count(key) != 0.
  bool isEqual = isEquality(sign) ? negates(sign) != asked.holds : !asked.holds;
  // "equal to nothing" is what is false of something that is there.
  return judge(asked.of(left, !isEqual));
}

Misses::Verdict Misses::judgeCall(const Question &asked) const {
  const models::Effect *effect = Facts.effect(asked.condition);
  if (!effect)
    return judgeValue(asked);
  Place on = Where.of(Facts.slot(asked.condition, effect->on));
  if (!isSameStore(on, asked.store))
    return judgeValue(asked);
  if (effect->role == Role::Measure && (on.isElement || asked.isSlot)) {
    // `slot.empty()` holds of nothing, `slot.has_value()` of something.
    std::string_view name = Facts.name(Facts.value(asked.condition).ref);
    bool saysEmpty = name.ends_with("mpty") || name.ends_with("isNull") ||
                     name.ends_with("expired");
    bool isMiss = saysEmpty == asked.holds;
    return {isMiss ? Outcome::Miss : Outcome::Hit,
            on.isElement ? on.lookup : asked.condition};
  }
  // Where the bare result is the flag, it holds of a key that was new.
  if (effect->role == Role::Write &&
      effect->inserted == models::Slot{models::Slot::Result})
    return {asked.holds ? Outcome::Miss : Outcome::Hit, asked.condition};
  if (effect->role == Role::Read || effect->role == Role::Access)
    return {asked.holds ? Outcome::Hit : Outcome::Miss, asked.condition};
  return judgeValue(asked);
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
      !isSameStore(Where.of(Facts.slot(whole, effect->on)), asked.store))
    return {};
  return {asked.holds ? Outcome::Miss : Outcome::Hit, whole};
}

/// An element, or what a lookup gave, taken for true or false.
Misses::Verdict Misses::judgeValue(const Question &asked) const {
  Place place = Where.of(asked.condition);
  if (!(place.isElement || asked.isSlot) || !isSameStore(place, asked.store))
    return {};
  return {asked.holds ? Outcome::Hit : Outcome::Miss,
          place.isElement ? place.lookup : asked.condition};
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
  return find(site, store, /*isSlot=*/false);
}

Miss Misses::aboveSlot(Site site, const Place &store) const {
  return find(site, store, /*isSlot=*/true);
}

Miss Misses::find(Site site, const Place &store, bool isSlot) const {
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
        judge({{site.function, guard.condition}, guard.holds, store, isSlot});
    if (verdict.outcome == Outcome::Miss)
      return {verdict.lookup, verdict.isPartial};
  }
  return {};
}

} // namespace cachetidy::program
