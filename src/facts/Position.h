// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where something stands in the source.

#ifndef CACHETIDY_FACTS_POSITION_H
#define CACHETIDY_FACTS_POSITION_H

#include <compare>
#include <cstdint>

namespace cachetidy::facts {

/// An index into one of the tables of a Unit.
using Index = std::uint32_t;

/// "There is none", in every place that holds an Index.
inline constexpr Index none = UINT32_MAX;

/// A point in a source file. Lines and columns count from 1, columns in bytes,
/// as Clang counts them. A default Position means "nowhere".
struct Position {
  Index file = none; ///< into Unit::files
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  bool known() const { return file != none; }
  auto operator<=>(const Position &) const = default;
};

} // namespace cachetidy::facts

#endif
