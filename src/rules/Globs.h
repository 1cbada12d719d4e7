// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lists of globs that name checks, read as clang-tidy reads them.

#ifndef CACHETIDY_RULES_GLOBS_H
#define CACHETIDY_RULES_GLOBS_H

#include <cstdint>
#include <string_view>
#include <vector>

namespace cachetidy::rules {

/// The elements of a list, without white space around them.
std::vector<std::string_view> splitGlobs(std::string_view globs);

/// What a glob with a leading '-' does: it takes away what it matches, except
/// between the parentheses of a NOLINT, where clang-tidy passes over it.
enum class Negative : std::uint8_t { TakesAway, IsIgnored };

/// The glob without the '-' that makes it take away.
std::string_view positive(std::string_view glob);

/// Whether a list of globs, separated by ',' or a line's end, contains `id`.
/// `*` stands for any characters, and the last glob that matches decides.
bool matches(std::string_view globs, std::string_view id,
             Negative negative = Negative::TakesAway);

} // namespace cachetidy::rules

#endif
