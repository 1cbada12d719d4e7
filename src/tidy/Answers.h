// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is asked of a program, and what it says.

#ifndef CACHETIDY_TIDY_ANSWERS_H
#define CACHETIDY_TIDY_ANSWERS_H

#include "rules/Check.h"
#include "rules/Finding.h"
#include "tidy/Parts.h"

#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::tidy {

/// One check, as it is set up.
struct Question {
  const rules::Check *check;
  rules::Selection selection;

  bool operator==(const Question &) const = default;
};

struct Answer {
  /// What was said to the checks and cannot be meant: with such a program
  /// nothing is found.
  std::vector<rules::Note> misunderstood;
  std::vector<rules::Finding> findings; ///< without fixes, which take the text

  bool operator==(const Answer &) const = default;
};

/// Without what the project lives with.
Answer answer(const Question &question, const LinkedProgram &program,
              const rules::Baseline &old);

/// Of all that is told, what stands in one file.
Answer within(const std::string &file, Answer all);

/// What was told of a text, told of the text that it has become: what stands in
/// lines that are no longer as they were, or has a note there, is left out.
Answer moved(const std::string &file, Answer told, std::string_view before,
             std::string_view now);

} // namespace cachetidy::tidy

#endif
