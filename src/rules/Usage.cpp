// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the comments of a program silence.

#include "rules/Usage.h"

#include "program/Program.h"
#include "rules/Suppress.h"

#include <algorithm>

namespace cachetidy::rules {

static bool isAllSeen(const program::Program &program) {
  return program.extent() == program::Extent::Whole &&
         std::ranges::all_of(program.facts().translationUnits,
                             &facts::TranslationUnit::isComplete);
}

Usage::Usage(const program::Program &program, std::span<const Check> checks,
             const std::map<std::string, std::string> &options)
    : Facts(program.facts()), IsAllSeen(isAllSeen(program)),
      Silenced(Facts.suppressions.size()) {
  const Suppressions suppressions(Facts);
  for (const Check &check : checks)
    for (Finding &finding : findAll(check, program, options)) {
      const std::vector<facts::Index> rows = suppressions.silencing(finding);
      for (const facts::Index row : rows)
        Silenced[row].insert(finding.check);
      if (rows.empty())
        Left.push_back(std::move(finding));
    }
}

const std::set<std::string> &Usage::silencedBy(facts::Index row) const {
  return Silenced[row];
}

bool Usage::isSure(facts::Index row) const {
  return IsAllSeen && !Facts.suppressions[row].isConditional;
}

} // namespace cachetidy::rules
