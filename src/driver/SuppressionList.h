// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The comments of a program that silence findings, for people and for machines.

#ifndef CACHETIDY_DRIVER_SUPPRESSIONLIST_H
#define CACHETIDY_DRIVER_SUPPRESSIONLIST_H

#include "driver/revisions/Blame.h"
#include "program/Program.h"
#include "report/Report.h"
#include "rules/Usage.h"

#include <optional>

namespace cachetidy::driver {

struct ListedSuppression {
  rules::Location at;
  std::string form; ///< "allow", or the word with NOLINT in it
  /// Ids, or the globs of a NOLINT; none for all.
  std::vector<std::string> checks;
  std::string reason;
  std::vector<std::string> silences; ///< checks
  /// Whether that is anything; Unknown where a part of the program is.
  program::Answer isUsed = program::Answer::Unknown;
  bool hasHistory = false;
  std::optional<LineOrigin> origin; ///< nothing while it is not committed
};

/// Those that allow something, and NOLINTs that name a check of ours or silence
/// one, in the order of their places.
std::vector<ListedSuppression> listSuppressions(const program::Program &program,
                                                const rules::Usage &usage);

/// Fills in where they come from. What is told is why that is not all known.
std::vector<report::Problem> addOrigins(std::vector<ListedSuppression> &rows,
                                        const Path &root);

std::string textOf(std::span<const ListedSuppression> rows, const Path &root);
std::string jsonOf(std::span<const ListedSuppression> rows, const Path &root);

} // namespace cachetidy::driver

#endif
