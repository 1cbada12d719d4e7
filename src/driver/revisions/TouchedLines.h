// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lines that a change has touched.

#ifndef CACHETIDY_DRIVER_TOUCHEDLINES_H
#define CACHETIDY_DRIVER_TOUCHEDLINES_H

#include "driver/Paths.h"

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace cachetidy::driver {

class TouchedLines {
public:
  /// Of a patch with no lines of context, as git writes it with `--no-prefix`;
  /// its paths are relative to `top`.
  TouchedLines(std::string_view patch, const Path &top);

  /// All lines of a file.
  void addWhole(const Path &file);

  /// Where lines were taken out, those before and after them were touched.
  bool has(const Path &file, std::uint32_t line) const;

private:
  struct Span {
    std::uint32_t first;
    std::uint32_t last;
  };
  std::map<Path, std::vector<Span>> Spans;
};

} // namespace cachetidy::driver

#endif
