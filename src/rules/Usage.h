// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the comments of a program silence.

#ifndef CACHETIDY_RULES_USAGE_H
#define CACHETIDY_RULES_USAGE_H

#include "facts/Unit.h"
#include "rules/Check.h"

#include <set>

namespace cachetidy::rules {

class Usage {
public:
  /// Runs the checks: what is silenced need not be probable enough to be told.
  /// The program must outlive it.
  Usage(const program::Program &program, std::span<const Check> checks,
        const std::map<std::string, std::string> &options);

  /// The checks of which the comment of that row of facts::Unit::suppressions
  /// silences a finding.
  const std::set<std::string> &silencedBy(facts::Index row) const;
  /// Whether it silences nothing else: not where a part of the program was not
  /// seen, or may be compiled on another machine.
  bool isSure(facts::Index row) const;

  /// All that the checks find and nothing silences.
  std::span<const Finding> left() const { return Left; }

private:
  const facts::Unit &Facts;
  bool IsAllSeen;
  std::vector<Finding> Left;
  std::vector<std::set<std::string>> Silenced; ///< by row
};

} // namespace cachetidy::rules

#endif
