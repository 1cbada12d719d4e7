// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From what a check proposes to edits of a text. A check sees facts and no
// source; whoever shows its findings has the source at hand.

#ifndef CACHETIDY_RULES_REWRITE_H
#define CACHETIDY_RULES_REWRITE_H

#include "rules/Finding.h"

#include <functional>
#include <optional>
#include <string_view>

namespace cachetidy::rules {

/// The edits that do it, sorted; empty where the source is not the one that the
/// facts were taken from. An include goes behind the last one at the top of the
/// file, and is left out where the file has it.
std::vector<Edit> editsOf(const Rewrite &rewrite, std::string_view source);

/// Where a file's text comes from, by its name in the finding; nothing where it
/// cannot be read.
using Sources =
    std::function<std::optional<std::string>(const std::string &file)>;

/// Fills in Finding::fix.
void addFixes(std::vector<Finding> &findings, const Sources &sources);

} // namespace cachetidy::rules

#endif
