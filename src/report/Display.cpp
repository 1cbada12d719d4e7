// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A source line as a terminal shows it.

#include "report/Display.h"

#include "report/Unicode.h"

#include <algorithm>
#include <span>

namespace cachetidy::report {
namespace {

constexpr std::size_t tabWidth = 8;

struct Range {
  char32_t first;
  char32_t last;
};

bool isIn(std::span<const Range> ranges, char32_t character) {
  return std::any_of(ranges.begin(), ranges.end(), [=](const Range &range) {
    return character >= range.first && character <= range.last;
  });
}

/// C0 and C1 controls, and what changes the direction of the text around it: a
/// line that shows other than it compiles must not come through.
bool isPrintable(char32_t character) {
  constexpr Range unprintable[] = {{0x00, 0x1F},     {0x7F, 0x9F},
                                   {0x200E, 0x200F}, {0x2028, 0x202E},
                                   {0x2066, 0x2069}, {0xFEFF, 0xFEFF}};
  return !isIn(unprintable, character);
}

/// The blocks that matter in source code, not all of Unicode's tables.
std::size_t widthOf(char32_t character) {
  constexpr Range combining[] = {
      {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
      {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200D}, {0x20D0, 0x20FF},
      {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}};
  constexpr Range wide[] = {
      {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
      {0xA960, 0xA97C},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
      {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
      {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
      {0x20000, 0x3FFFD}};
  if (isIn(combining, character))
    return 0;
  return isIn(wide, character) ? 2 : 1;
}

std::string escaped(const Decoded &decoded) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string hex;
  for (char32_t rest = decoded.character; rest != 0 || hex.size() < 2;
       rest >>= 4)
    hex.insert(hex.begin(), digits[rest & 0xF]);
  return "<" + (hex.size() > 2 ? "U+" + hex : hex) + ">";
}

} // namespace

DisplayedLine display(std::string_view line) {
  DisplayedLine result;
  std::size_t column = 0;
  while (!line.empty()) {
    const Decoded next = decode(line);
    result.columns.insert(result.columns.end(), next.length, column);
    if (next.character == '\t') {
      const std::size_t width = tabWidth - column % tabWidth;
      result.text.append(width, ' ');
      column += width;
    } else if (next.isValid && isPrintable(next.character)) {
      result.text += line.substr(0, next.length);
      column += widthOf(next.character);
    } else {
      const std::string shown = escaped(next);
      result.text += shown;
      column += shown.size();
    }
    line.remove_prefix(next.length);
  }
  result.columns.push_back(column);
  return result;
}

} // namespace cachetidy::report
