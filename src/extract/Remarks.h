// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What comments say to cachetidy.

#ifndef CACHETIDY_EXTRACT_REMARKS_H
#define CACHETIDY_EXTRACT_REMARKS_H

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::extract {

/// What stands behind "cachetidy:", where a line of a comment begins with that.
struct Remark {
  /// With what the lines below say, up to an empty one or to another remark.
  std::string text;
  /// Of its comment in the file, or of its line in one of several lines.
  std::uint32_t offset = 0;
  /// In bytes, of its comment; 0 if that says anything else, or goes on over
  /// several lines.
  std::uint32_t length = 0;
  /// The last line of the code that it speaks of: its own line, if there is
  /// code on it; else the statement or declaration directly below, up to its
  /// ';' or to a line that leaves a '{' open. 0 if there is nothing.
  std::uint32_t lastLine = 0;
  /// Whether it stands in the body of a function, as far as the text tells.
  bool isInBody = false;
};

/// By the text alone, which has to end with a null byte: the same in each
/// translation unit that includes the file, and in each language.
std::vector<Remark> remarksIn(std::string_view text);

} // namespace cachetidy::extract

#endif
