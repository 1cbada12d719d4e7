// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Texts as characters. Source code may be of any encoding: what is no UTF-8 is
// met byte by byte.

#ifndef CACHETIDY_REPORT_UNICODE_H
#define CACHETIDY_REPORT_UNICODE_H

#include <cstddef>
#include <string>
#include <string_view>

namespace cachetidy::report {

struct Decoded {
  char32_t character = 0;
  std::size_t length = 1;
  bool isValid = false; ///< else it is a byte of no well-formed sequence
};

/// The first character of a text that is not empty.
Decoded decode(std::string_view text);

/// A byte that belongs to no well-formed UTF-8 sequence counts as one.
std::size_t countCodePoints(std::string_view text);

/// Whether the text is UTF-8.
bool isWellFormed(std::string_view text);

/// The text as XML 1.0 and others can hold it: well-formed UTF-8 without
/// control characters. U+FFFD stands for each that is left out.
std::string plainText(std::string_view text);

} // namespace cachetidy::report

#endif
