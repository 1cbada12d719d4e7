// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A fix as the lines it takes out and puts in.

#ifndef CACHETIDY_REPORT_CHANGEDLINES_H
#define CACHETIDY_REPORT_CHANGEDLINES_H

#include "report/SourceText.h"

#include <span>

namespace cachetidy::report {

/// Lines of a file that give way to others.
struct ChangedLines {
  rules::Location at; ///< the first of them, or where the new ones go
  std::vector<std::string> before;
  std::vector<std::string> after;

  bool operator==(const ChangedLines &) const = default;
};

/// In the order of the edits, which are sorted.
std::vector<ChangedLines> changedLines(std::span<const rules::Edit> edits,
                                       SourceText &sources);

} // namespace cachetidy::report

#endif
