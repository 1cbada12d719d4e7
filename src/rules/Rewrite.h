// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From what a check proposes to edits of a text. A check sees facts and no
// source; whoever shows its findings has the source at hand.

#ifndef CACHETIDY_RULES_REWRITE_H
#define CACHETIDY_RULES_REWRITE_H

#include "rules/Finding.h"

#include <functional>
#include <map>
#include <optional>
#include <string_view>

namespace cachetidy::rules {

/// The edits that do it, sorted; empty where the source is not the one that the
/// facts were taken from. IncludePlace.h says where an include goes.
std::vector<Edit> editsOf(const Rewrite &rewrite, std::string_view source);

/// Of a line and a column; nothing where there is no such place.
std::optional<std::size_t> offsetOf(std::string_view source,
                                    const Location &at);

/// Where a file's text comes from, by its name in the finding; nothing where it
/// cannot be read, or is not what the facts were taken from. The text must
/// outlive the call in which it is asked for.
using Sources =
    std::function<std::optional<std::string_view>(const std::string &file)>;

/// Fills in Finding::fix. Each is complete in itself.
void addFixes(std::vector<Finding> &findings, const Sources &sources);

/// Fixes that are made at once: an include that two of them want is inserted
/// once, and of two that overlap only the first is made.
class JointEdits {
public:
  explicit JointEdits(const Sources &sources) : Texts(sources) {}

  /// Takes all of a fix, and gives what no earlier one does; nothing where it
  /// overlaps with an earlier one.
  std::optional<std::vector<Edit>> take(const std::vector<Edit> &fix);

  /// By file, sorted.
  const std::map<std::string, std::vector<Edit>> &all() const { return Taken; }

private:
  bool overlaps(const Edit &edit, const std::vector<Edit> &others) const;

  const Sources &Texts;
  std::map<std::string, std::vector<Edit>> Taken;
};

} // namespace cachetidy::rules

#endif
