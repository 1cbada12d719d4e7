// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By the positions of rows. What rows refer to stays: others may, too.

#include "facts/Shadow.h"

#include <algorithm>
#include <unordered_set>

namespace cachetidy::facts {

void removeFile(Unit &unit, std::string_view file) {
  const auto found = std::ranges::find(unit.files, file);
  if (found == unit.files.end())
    return;
  const auto gone = static_cast<Index>(found - unit.files.begin());
  auto removeFrom = [gone](auto &rows) {
    std::erase_if(rows,
                  [gone](const auto &row) { return row.at.file == gone; });
  };
  std::erase_if(unit.translationUnits, [gone](const TranslationUnit &row) {
    return row.file == gone;
  });
  removeFrom(unit.variables);
  removeFrom(unit.fields);
  removeFrom(unit.records);
  removeFrom(unit.functions);
  removeFrom(unit.suppressions);
}

void removeComments(Unit &unit, std::span<const std::string> files) {
  const std::unordered_set<std::string_view> names(files.begin(), files.end());
  std::erase_if(unit.suppressions, [&](const Suppression &row) {
    return row.at.known() && names.contains(unit.files[row.at.file]);
  });
}

} // namespace cachetidy::facts
