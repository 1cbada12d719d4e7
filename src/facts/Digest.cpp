// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two lanes over words of eight bytes. Each step of a lane is invertible, so
// that two contents that differ in one word never come together again.

#include "facts/Digest.h"

#include <algorithm>
#include <bit>

namespace cachetidy::facts {

namespace {

using Word = std::uint64_t;

/// Little-endian, and 0 beyond the end.
Word wordOf(std::span<const std::uint8_t> bytes) {
  Word word = 0;
  for (std::size_t at = 0; at < bytes.size() && at < sizeof(Word); ++at)
    word |= Word(bytes[at]) << 8 * at;
  return word;
}

Word step(Word lane, Word word, Word factor) {
  lane = (lane ^ word) * factor;
  return lane ^ lane >> 29;
}

std::string hexadecimal(Word word) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4)
    digits += "0123456789abcdef"[word >> shift & 15];
  return digits;
}

} // namespace

std::string digestOf(std::span<const std::uint8_t> bytes) {
  Word one = bytes.size();
  Word other = ~one;
  while (!bytes.empty()) {
    // Of a known size where it can be, so that the compiler loads it at once.
    Word word = bytes.size() < sizeof(Word)
                    ? wordOf(bytes)
                    : wordOf(bytes.first<sizeof(Word)>());
    bytes = bytes.subspan(std::min(bytes.size(), sizeof(Word)));
    one = step(one, word, 0x9e3779b97f4a7c15);
    other = step(other, std::rotl(word, 32), 0xd6e8feb86659fd93);
  }
  return hexadecimal(step(one, other, 0x9e3779b97f4a7c15)) +
         hexadecimal(step(other, one, 0xd6e8feb86659fd93));
}

} // namespace cachetidy::facts
