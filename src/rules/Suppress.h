// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which findings a comment silences.

#ifndef CACHETIDY_RULES_SUPPRESS_H
#define CACHETIDY_RULES_SUPPRESS_H

#include "facts/Unit.h"
#include "rules/Finding.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::rules {

/// The ids of the checks that an "allow" names, as idOf() has them.
std::vector<std::string> allowedBy(const facts::Suppression &row,
                                   const facts::Unit &unit);

/// Whether the comment names the check, or all of them.
bool speaksOf(const facts::Suppression &row, const facts::Unit &unit,
              std::string_view check);

/// The comments of a program that say what is not to be told: NOLINTs with
/// clang-tidy's meaning, and those that allow something and say why. What is
/// found when the program is linked obeys them as what is found in an editor
/// does.
class Suppressions {
public:
  /// The unit must outlive it.
  explicit Suppressions(const facts::Unit &unit);

  bool silence(const Finding &finding) const {
    return !silencing(finding).empty();
  }
  /// Those of facts::Unit::suppressions that silence it; of a block, where it
  /// begins.
  std::vector<facts::Index> silencing(const Finding &finding) const;

private:
  /// What stands between two points of a file, neither included.
  struct Span {
    Location from;
    Location to;
    facts::Index row = 0;
  };
  using Open = std::vector<facts::Index>; ///< beginnings that wait for an end

  std::optional<Span> spanOf(facts::Index number, Open &open) const;
  std::optional<Span> close(facts::Index end, Open &open) const;

  const facts::Unit &Facts;
  std::map<std::string, std::vector<Span>, std::less<>> ByFile;
};

} // namespace cachetidy::rules

#endif
