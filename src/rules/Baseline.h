// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings that a project knows of, and lives with for now: what it had when it
// began to be checked.

#ifndef CACHETIDY_RULES_BASELINE_H
#define CACHETIDY_RULES_BASELINE_H

#include "rules/Finding.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cachetidy::rules {

/// Its file, in the root of the project.
inline constexpr const char *baselineName = "cachetidy-baseline.txt";

/// What an entry says of a finding: file, check and subject. Nothing that a
/// change elsewhere in the file would change.
using Baseline = std::vector<Finding>;

/// One line for each finding, sorted: who merges two of them has a conflict
/// only where both changed the same.
std::string writeBaseline(std::span<const Finding> findings);

/// Else, what is wrong, beginning with "name:line: ".
std::variant<Baseline, std::string> parseBaseline(std::string_view text,
                                                  const std::string &name);

/// Of a file; else, what is wrong with it.
std::variant<Baseline, std::string>
readBaseline(const std::filesystem::path &path);

/// Of a project: empty where it has none.
std::variant<Baseline, std::string>
findBaseline(const std::filesystem::path &root);

} // namespace cachetidy::rules

#endif
