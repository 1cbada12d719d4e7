// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands for "there is nothing".

#include "program/stores/Misses.h"

#include <algorithm>

namespace cachetidy::program {

using facts::none;
using facts::ValueKind;
using models::Role;

static constexpr unsigned depthLimit = 16;

bool isWrittenAsNothing(const Linked &linked, Site value) {
  const std::string_view text = linked.text(value);
  return linked.value(value).kind == ValueKind::Literal &&
         (text.empty() || text == "0" || text == "nullptr" || text == "false");
}

bool isNone(const Linked &linked, facts::Index variable) {
  const std::string_view name = linked.name(variable);
  return name == "std::nullopt" || name == "absl::nullopt" ||
         name == "boost::none" || name == "folly::none";
}

/// What a failed lookup is compared with: the end, null, zero, a false.
bool Misses::isNothing(Site site, const Place &store, unsigned depth) const {
  if (!site.known())
    return true;
  if (depth > depthLimit)
    return false;
  const facts::Value &value = Facts.value(site);
  if (value.kind == ValueKind::Literal)
    return isWrittenAsNothing(Facts, site);
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
  if (value.kind == ValueKind::Variable) {
    const facts::Type *type = Facts.namedType(site);
    Site initial = Facts.initialOf(value.ref);
    return isNone(Facts, value.ref) ||
           (type && type->isConst && initial.known() &&
            isNothing(initial, store, depth + 1));
  }
  if (value.kind != ValueKind::Call)
    return false;
  const models::Effect *effect = Facts.effect(site);
  return effect && effect->role == Role::End &&
         isSameStore(Where.of(Facts.slot(site, effect->on)), store);
}

/// The value a store begins with is what says later that it was not filled.
bool Misses::isMark(Site site, const Place &store) const {
  Site initial = store.root == none ? Site{} : Facts.initialOf(store.root);
  if (!site.known() || !initial.known())
    return false;
  if (isSame(site, initial))
    return true;
  auto operands = Facts.operands(initial);
  return std::ranges::any_of(operands, [&](facts::Index part) {
    return part != none && isSame(site, {initial.function, part});
  });
}

/// Whether two values are the same literal, or name the same thing.
bool Misses::isSame(Site one, Site other) const {
  if (!one.known() || !other.known())
    return false;
  if (one == other)
    return true;
  const facts::Value &left = Facts.value(one), &right = Facts.value(other);
  if (left.kind != right.kind)
    return false;
  if (left.kind == ValueKind::Literal || left.kind == ValueKind::Arithmetic)
    return left.text == right.text && left.text != none &&
           (left.kind == ValueKind::Literal ||
            isSame(Facts.operand(one, 0), Facts.operand(other, 0)));
  return (left.kind == ValueKind::Variable || left.kind == ValueKind::Field) &&
         left.ref == right.ref;
}

/// `if (!found) found = load(key);`: what comes of the answer.
bool Misses::isAnswered(Site made, Site local) const {
  const auto &values = Facts.function(local).body.values;
  for (facts::Index i = made.value; i < values.size(); ++i) {
    const Site set{local.function, i};
    if (values[i].kind == ValueKind::Assign && Facts.operand(set, 0) == local &&
        Facts.operand(set, 1) == made)
      return !isCarriedAt(set, local);
  }
  return false;
}

/// The one value a local is made of, where there is one only.
Site Misses::onlyValue(Site local) const {
  Site only;
  for (std::size_t i = 0; i < Facts.value(local).operandCount; ++i) {
    Site made = Facts.operand(local, i);
    if (!made.known() || Facts.isChangeOf(made, local) ||
        isAnswered(made, local))
      continue;
    if (only.known())
      return {};
    only = made;
  }
  return only;
}

} // namespace cachetidy::program
