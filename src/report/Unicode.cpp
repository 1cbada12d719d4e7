// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Texts as characters.

#include "report/Unicode.h"

namespace cachetidy::report {
namespace {

std::size_t sequenceLength(unsigned char lead) {
  if (lead < 0x80)
    return 1;
  if (lead >= 0xC2 && lead < 0xE0)
    return 2;
  if (lead >= 0xE0 && lead < 0xF0)
    return 3;
  if (lead >= 0xF0 && lead < 0xF5)
    return 4;
  return 0;
}

bool isScalar(char32_t character, std::size_t length) {
  constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  return character >= smallest[length] && character <= 0x10FFFF &&
         (character < 0xD800 || character > 0xDFFF);
}

bool isPlain(const Decoded &decoded) {
  const char32_t character = decoded.character;
  return decoded.isValid && character != 0xFFFE && character != 0xFFFF &&
         (character >= 0x20 || character == '\t' || character == '\n' ||
          character == '\r');
}

} // namespace

Decoded decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t length = sequenceLength(lead);
  if (length == 0 || length > text.size())
    return {lead, 1, false};
  char32_t character = length == 1 ? lead : lead & (0x7Fu >> length);
  for (const char next : text.substr(1, length - 1)) {
    const auto byte = static_cast<unsigned char>(next);
    if ((byte & 0xC0) != 0x80)
      return {lead, 1, false};
    character = character << 6 | (byte & 0x3F);
  }
  if (!isScalar(character, length))
    return {lead, 1, false};
  return {character, length, true};
}

std::size_t countCodePoints(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); ++count)
    text.remove_prefix(decode(text).length);
  return count;
}

bool isWellFormed(std::string_view text) {
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (!next.isValid)
      return false;
    text.remove_prefix(next.length);
  }
  return true;
}

std::string plainText(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const Decoded next = decode(text);
    plain += isPlain(next) ? text.substr(0, next.length) : "\uFFFD";
    text.remove_prefix(next.length);
  }
  return plain;
}

} // namespace cachetidy::report
