// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Formats with placeholders, in the ways that libraries write them.

#ifndef CACHETIDY_KEYS_FORMAT_H
#define CACHETIDY_KEYS_FORMAT_H

#include "keys/Pattern.h"

namespace cachetidy::keys {

/// A literal text, or a place that an argument fills.
struct FormatPart {
  std::string text;
  std::uint32_t argument = unnumbered; ///< from 0, behind the format
  /// What the placeholder itself says of its filling; nothing where it says
  /// nothing.
  std::optional<Filling> filling;

  bool isHole() const { return argument != unnumbered; }
  auto operator<=>(const FormatPart &) const = default;
};

using FormatParts = std::vector<FormatPart>;

/// "%d", "%s"; "%%" is a '%'. "%b" takes a text and, as a second argument, its
/// length, and "%*d" a width (hiredis, ISO C 7.23.6.1).
FormatParts parsePrintf(std::string_view format);

/// "{}", "{0}", "{:>8}"; "{{" is a '{' ([format.string]).
FormatParts parseBraces(std::string_view format);

/// "%1" and "%L1": the lowest number is the first argument (QString::arg).
FormatParts parseNumbered(std::string_view format);

/// "%1%" is the first argument, and "%s" and its like stand for one after the
/// other; "%%" is a '%' (boost::format).
FormatParts parsePercents(std::string_view format);

/// "$0"; "$$" is a '$' (absl::Substitute).
FormatParts parseDollars(std::string_view format);

/// The words of a command between blanks, each of the parts that it is made of.
std::vector<FormatParts> splitWords(const FormatParts &format);

} // namespace cachetidy::keys

#endif
