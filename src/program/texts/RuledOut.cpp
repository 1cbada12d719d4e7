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

/// Whether a call gives something for a parameter of which there may be none;
/// nothing where that is not known, or it is no such parameter.
static std::optional<bool> isGiven(const Linked &linked, Site asked,
                                   Site call) {
  if (calleeOf(linked, asked) == "std::optional::has_value")
    asked = linked.operand(asked, 0);
  const facts::Type *type = linked.referred(linked.namedType(asked));
  if (!type || type->name != "std::optional" ||
      linked.value(asked).kind != ValueKind::Parameter)
    return std::nullopt;
  const Site given =
      linked.madeOf(linked.operand(call, linked.value(asked).ref + 1u));
  return given.known() && isNone(linked, given) ? std::optional(false)
                                                : std::nullopt;
}

/// A literal; of a parameter, what the call gives for it. Lengths of time count
/// as their numbers.
static std::optional<long> numberOf(const Linked &linked, Site site,
                                    Site call) {
  site = linked.madeOf(site);
  if (site.known() && linked.value(site).kind == ValueKind::Parameter)
    site = linked.madeOf(linked.operand(call, linked.value(site).ref + 1));
  if (!site.known())
    return std::nullopt;
  if (linked.value(site).kind == ValueKind::Arithmetic &&
      linked.value(site).operandCount == 1 && linked.text(site) == "-") {
    const auto number = numberOf(linked, linked.operand(site, 0), call);
    return number ? std::optional(-*number) : std::nullopt;
  }
  const std::string_view callee = calleeOf(linked, site);
  if (linked.value(site).kind == ValueKind::Local &&
      linked.value(site).operandCount == 1)
    return numberOf(linked, linked.operand(site, 0), call);
  if (callee == "std::chrono::duration::count")
    return numberOf(linked, linked.operand(site, 0), call);
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

/// Whether a comparison or a number is true; nothing where that is not known.
static std::optional<bool> decided(const Linked &linked, Site part, Site call) {
  if (const std::optional<bool> is = isGiven(linked, part, call))
    return is;
  if (linked.value(part).kind != ValueKind::Compare) {
    const auto number = numberOf(linked, part, call);
    return number ? std::optional(*number != 0) : std::nullopt;
  }
  const auto left = numberOf(linked, linked.operand(part, 0), call);
  const auto right = numberOf(linked, linked.operand(part, 1), call);
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
      const auto is = decided(linked, part, calls.back());
      return is && *is != isSo;
    });
  });
}

} // namespace cachetidy::program
