// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stays the same of a finding when code around it moves.

#include "report/Fingerprint.h"

#include <cstdint>
#include <map>
#include <string_view>

namespace cachetidy::report {
namespace {

/// FNV-1a, because std::hash may differ from one library to the next.
class StableHash {
public:
  void add(std::string_view text) {
    for (const char next : text)
      addByte(static_cast<unsigned char>(next));
    addByte(0xFF); // occurs in no UTF-8 text: ("a", "b") is not ("ab", "")
  }
  std::string hex() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (int place = 0; place < 16; ++place)
      text[15 - place] = digits[Value >> (4 * place) & 0xF];
    return text;
  }

private:
  void addByte(unsigned char byte) {
    Value = (Value ^ byte) * 0x100000001B3ULL;
  }
  std::uint64_t Value = 0xCBF29CE484222325ULL;
};

std::string hashOf(const rules::Finding &finding) {
  StableHash hash;
  hash.add(finding.check);
  hash.add(finding.subject);
  return hash.hex();
}

} // namespace

std::vector<std::string>
fingerprints(std::span<const rules::Finding> findings) {
  std::vector<std::string> result;
  std::map<std::string, int> seen;
  for (const rules::Finding &finding : findings) {
    const std::string hash = hashOf(finding);
    const int count = ++seen[hash];
    result.push_back(count == 1 ? hash : hash + ":" + std::to_string(count));
  }
  return result;
}

} // namespace cachetidy::report
