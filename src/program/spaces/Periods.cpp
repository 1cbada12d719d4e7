// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the numbers in the source, and by the types that say what they count.

#include "program/spaces/Periods.h"
#include "program/Program.h"

#include <charconv>

namespace cachetidy::program {

using facts::ValueKind;

namespace {

/// What a number counts: so many seconds, parted by so many.
struct Period {
  std::uint64_t seconds = 1, parts = 1;
};

} // namespace

/// Of a std::chrono::duration, as its type is spelled: `..., std::ratio<1,
/// 1000>>`. Nothing for what is no duration.
static std::optional<Period> periodOf(const Program &program,
                                      const View &view) {
  std::optional<Period> period;
  for (const View &at : program.texts().wayBack(view).views) {
    const facts::Type *type = program.linked().namedType(at.site);
    if (!type || type->name != "std::chrono::duration")
      continue;
    period.emplace();
    std::string_view spelled = type->spelling;
    const std::size_t ratio = spelled.find("std::ratio<");
    if (ratio == spelled.npos)
      continue;
    spelled.remove_prefix(spelled.find('<', ratio) + 1);
    const char *end = spelled.data() + spelled.size();
    const char *rest =
        std::from_chars(spelled.data(), end, period->seconds).ptr;
    if (end - rest > 2 && *rest == ',')
      std::from_chars(rest + 2, end, period->parts);
  }
  return period;
}

static std::optional<unsigned> numberIn(std::string_view digits) {
  unsigned number = 0;
  const char *end = digits.data() + digits.size();
  auto [rest, error] = std::from_chars(digits.data(), end, number);
  return error == std::errc() && rest == end ? std::optional(number)
                                             : std::nullopt;
}

/// Of a value that is written as a number, or as a product of such, by a name,
/// too: `5 * 60`.
static std::optional<unsigned> numberOf(const Program &program,
                                        const View &view, unsigned depth) {
  constexpr unsigned depthLimit = 4;
  const std::vector<View> way = program.texts().wayBack(view).views;
  if (way.empty() || depth > depthLimit)
    return std::nullopt;
  const View &last = way.back();
  const Linked &linked = program.linked();
  if (linked.value(last.site).kind == ValueKind::Literal)
    return numberIn(linked.text(last.site));
  bool isProduct = linked.value(last.site).kind == ValueKind::Arithmetic &&
                   linked.text(last.site) == "*";
  if (!isProduct)
    return std::nullopt;
  unsigned product = 1;
  for (std::size_t i = 0; i < linked.value(last.site).operandCount; ++i) {
    const Site factor = linked.operand(last.site, i);
    const std::optional<unsigned> number =
        factor.known()
            ? numberOf(program, argumentOf(last.site, factor, last.calls),
                       depth + 1)
            : std::nullopt;
    if (!number)
      return std::nullopt;
    product *= *number;
  }
  return product;
}

std::optional<unsigned> secondsOf(const Program &program, const TextPart &ttl,
                                  models::Unit unit) {
  const std::optional<unsigned> number = ttl.value.site.known()
                                             ? numberOf(program, ttl.value, 0)
                                             : numberIn(ttl.literal);
  if (!number || unit == models::Unit::Instant)
    return std::nullopt;
  const Period period =
      periodOf(program, ttl.value)
          .value_or(unit == models::Unit::Milliseconds ? Period{1, 1000}
                                                       : Period{});
  return *number * period.seconds / period.parts;
}

} // namespace cachetidy::program
