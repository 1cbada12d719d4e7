// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conditions on parameters, as a call decides them.

#include "program/texts/RuledOut.h"
#include "program/linked/Conditions.h"
#include "program/stores/Misses.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace cachetidy::program {

using facts::ValueKind;

static std::string_view calleeOf(const Linked &linked, Site site) {
  const facts::Value &value = linked.value(site);
  return value.kind == ValueKind::Call && value.ref != facts::none
             ? linked.name(value.ref)
             : std::string_view();
}

/// `std::nullopt`, or one that is made of nothing.
static bool isNone(const Linked &linked, Site given) {
  const facts::Value &value = linked.value(given);
  return value.kind == ValueKind::Variable
             ? isNone(linked, value.ref)
             : value.kind == ValueKind::List && value.operandCount == 0;
}

/// A value that the last of the calls may have given, with the calls that lead
/// to where it stands.
struct Given {
  Site value;
  std::span<const Site> calls;
};

/// What was given for a parameter, as far up as callers pass on their own;
/// another value as it is.
static Given givenFor(const Linked &linked, Given asked) {
  Site &value = asked.value;
  value = linked.madeOf(value);
  while (value.known() && linked.value(value).kind == ValueKind::Parameter &&
         !asked.calls.empty()) {
    const Site call = asked.calls.back();
    if (std::ranges::count(linked.bodiesRun(call), value.function) == 0)
      return {};
    value = linked.madeOf(linked.operand(call, linked.value(value).ref + 1u));
    asked.calls = asked.calls.first(asked.calls.size() - 1);
  }
  return asked;
}

/// Whether calls give something for a parameter of which there may be none;
/// nothing where that is not known, or it is no such parameter.
static std::optional<bool> isGiven(const Linked &linked, Given asked) {
  if (calleeOf(linked, asked.value) == "std::optional::has_value")
    asked.value = linked.operand(asked.value, 0);
  const facts::Type *type = linked.referred(linked.namedType(asked.value));
  if (!type || type->name != "std::optional" ||
      linked.value(asked.value).kind != ValueKind::Parameter)
    return std::nullopt;
  const Site given = givenFor(linked, asked).value;
  return given.known() && isNone(linked, given) ? std::optional(false)
                                                : std::nullopt;
}

/// A literal; of a parameter, what the calls give for it. Lengths of time count
/// as their numbers.
static std::optional<long> numberOf(const Linked &linked, Given asked) {
  const auto [site, calls] = givenFor(linked, asked);
  if (!site.known())
    return std::nullopt;
  if (linked.value(site).kind == ValueKind::Arithmetic &&
      linked.value(site).operandCount == 1 && linked.text(site) == "-") {
    const auto number = numberOf(linked, {linked.operand(site, 0), calls});
    return number ? std::optional(-*number) : std::nullopt;
  }
  const std::string_view callee = calleeOf(linked, site);
  if (linked.value(site).kind == ValueKind::Local &&
      linked.value(site).operandCount == 1)
    return numberOf(linked, {linked.operand(site, 0), calls});
  if (callee == "std::chrono::duration::count")
    return numberOf(linked, {linked.operand(site, 0), calls});
  const bool isOfNothing = linked.value(site).operandCount <= 1 &&
                           (linked.value(site).kind == ValueKind::Construct ||
                            linked.value(site).kind == ValueKind::List);
  if (callee == "std::chrono::duration::zero" || isOfNothing)
    return 0;
  if (linked.value(site).kind != ValueKind::Literal)
    return std::nullopt;
  const std::string_view text = linked.text(site);
  if (text == "true" || text == "false")
    return text == "true";
  long number = 0;
  const char *end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && rest == end ? std::optional(number)
                                             : std::nullopt;
}

std::optional<bool> decidedBy(const Linked &linked, Site part,
                              std::span<const Site> calls) {
  if (const std::optional<bool> is = isGiven(linked, {part, calls}))
    return is;
  if (linked.value(part).kind != ValueKind::Compare) {
    const auto number = numberOf(linked, {part, calls});
    return number ? std::optional(*number != 0) : std::nullopt;
  }
  const auto left = numberOf(linked, {linked.operand(part, 0), calls});
  const auto right = numberOf(linked, {linked.operand(part, 1), calls});
  if (!left || !right)
    return std::nullopt;
  const std::string_view how = linked.text(part);
  if (how == "<")
    return *left < *right;
  if (how == ">")
    return *left > *right;
  if (how == "<=")
    return *left <= *right;
  if (how == ">=")
    return *left >= *right;
  if (how == "==")
    return *left == *right;
  if (how == "!=")
    return *left != *right;
  return std::nullopt;
}

bool isRuledOut(const Linked &linked, Site place, std::span<const Site> calls) {
  if (calls.empty() ||
      std::ranges::count(linked.bodiesRun(calls.back()), place.function) == 0)
    return false;
  return anyConditionAbove(linked, place, [&](Site condition, bool holds) {
    return anyPartOf(linked, condition, holds, [&](Site part, bool isSo) {
      const auto is = decidedBy(linked, part, calls);
      return is && *is != isSo;
    });
  });
}

} // namespace cachetidy::program
