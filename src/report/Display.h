// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A source line as a terminal shows it.

#ifndef CACHETIDY_REPORT_DISPLAY_H
#define CACHETIDY_REPORT_DISPLAY_H

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::report {

/// A line that is safe to print: tabs are spaces, and what is no printable
/// character is shown by its value ("<1B>").
struct DisplayedLine {
  std::string text;
  /// Of each byte of the source line, and of its end: how many columns of the
  /// terminal stand before it.
  std::vector<std::size_t> columns;
};

DisplayedLine display(std::string_view line);

} // namespace cachetidy::report

#endif
