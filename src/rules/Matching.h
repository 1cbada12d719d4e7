// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which of the findings of now were there before.

#ifndef CACHETIDY_RULES_MATCHING_H
#define CACHETIDY_RULES_MATCHING_H

#include "rules/Finding.h"

#include <vector>

namespace cachetidy::rules {

/// All findings, each once, in their order.
struct Matching {
  std::vector<Finding> fresh;
  std::vector<Finding> unchanged; ///< as they are told now
  std::vector<Finding> fixed;     ///< as they were told before
};

/// By check and subject. Of several that have both in common as many are
/// unchanged as there were before, those of the same file first; which of them
/// are taken for the old ones is a guess.
Matching match(std::vector<Finding> before, std::vector<Finding> after);

} // namespace cachetidy::rules

#endif
