// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lines that a change has touched, as a patch tells them.

#include "driver/revisions/TouchedLines.h"

#include <algorithm>
#include <charconv>

namespace cachetidy::driver {
namespace {

std::string_view takeLine(std::string_view &text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

std::uint32_t takeNumber(std::string_view &text) {
  std::uint32_t number = 0;
  const char *end = text.data() + text.size();
  text.remove_prefix(std::from_chars(text.data(), end, number).ptr -
                     text.data());
  return number;
}

/// "12,3", or "12" for one line.
struct Range {
  std::uint32_t start = 0;
  std::uint32_t count = 1;
};

Range takeRange(std::string_view &text) {
  Range range;
  range.start = takeNumber(text);
  if (text.starts_with(',')) {
    text.remove_prefix(1);
    range.count = takeNumber(text);
  }
  return range;
}

/// Of three octal digits.
char takeByte(std::string_view &text) {
  unsigned byte = 0;
  for (int digit = 0; digit < 3 && !text.empty(); ++digit) {
    byte = byte * 8 + static_cast<unsigned>(text.front() - '0');
    text.remove_prefix(1);
  }
  return static_cast<char>(byte);
}

/// A name as git writes it: in quotes, as in C, where it has special
/// characters; and else with a tab behind it where it has spaces.
std::string nameIn(std::string_view text) {
  if (!text.starts_with('"'))
    return std::string(text.substr(0, text.find('\t')));
  text.remove_prefix(1);
  constexpr std::string_view letters = "abfnrtv\"\\";
  constexpr std::string_view meanings = "\a\b\f\n\r\t\v\"\\";
  std::string name;
  while (!text.empty() && text.front() != '"') {
    const char next = text.front();
    text.remove_prefix(1);
    if (next != '\\') {
      name += next;
    } else if (const std::size_t letter = letters.find(text.substr(0, 1));
               letter != std::string_view::npos && !text.empty()) {
      name += meanings[letter];
      text.remove_prefix(1);
    } else {
      name += takeByte(text);
    }
  }
  return name;
}

} // namespace

TouchedLines::TouchedLines(std::string_view patch, const Path &top) {
  Path file;
  while (!patch.empty()) {
    std::string_view line = takeLine(patch);
    if (line.starts_with("+++ "))
      file = top / nameIn(line.substr(4));
    if (!line.starts_with("@@ -"))
      continue;
    line.remove_prefix(4);
    const Range before = takeRange(line);
    line.remove_prefix(std::min<std::size_t>(line.size(), 2)); // " +"
    const Range after = takeRange(line);
    Spans[file].push_back(
        after.count == 0 ? Span{after.start, after.start + 1}
                         : Span{after.start, after.start + after.count - 1});
    // What the lines say is no header, whatever it looks like.
    for (std::uint64_t left = std::uint64_t{before.count} + after.count;
         left != 0 && !patch.empty(); --left)
      takeLine(patch);
  }
}

void TouchedLines::addWhole(const Path &file) {
  Spans[file].push_back({0, UINT32_MAX});
}

bool TouchedLines::has(const Path &file, std::uint32_t line) const {
  const auto known = Spans.find(file);
  return known != Spans.end() &&
         std::any_of(known->second.begin(), known->second.end(),
                     [=](const Span &span) {
                       return span.first <= line && line <= span.last;
                     });
}

} // namespace cachetidy::driver
