// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a body stands.

#ifndef CACHETIDY_EXTRACT_BODYRANGE_H
#define CACHETIDY_EXTRACT_BODYRANGE_H

#include <compare>

namespace cachetidy::extract {

/// Where a body stands in a file, in bytes: behind its '{', and its '}'.
struct BodyRange {
  unsigned begin = 0;
  unsigned end = 0;

  auto operator<=>(const BodyRange &) const = default;
};

} // namespace cachetidy::extract

#endif
