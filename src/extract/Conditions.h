// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which parts of a file are compiled only under a condition.

#ifndef CACHETIDY_EXTRACT_CONDITIONS_H
#define CACHETIDY_EXTRACT_CONDITIONS_H

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace cachetidy::extract {

/// By the text alone: whether a condition holds differs from build to build.
class Conditions {
public:
  explicit Conditions(std::string_view text);

  /// Whether that byte stands between #if and #endif. What keeps a header from
  /// being read twice is no condition.
  bool holdAt(std::size_t offset) const;

private:
  /// From an #if to its #endif, none within another.
  std::vector<std::pair<std::size_t, std::size_t>> Parts;
};

} // namespace cachetidy::extract

#endif
