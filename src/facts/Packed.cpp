// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rows as few bytes.

#include "facts/Packed.h"

namespace cachetidy::facts {

namespace {

/// The most a text shares with the one before. A bound, as otherwise a small
/// forged file could stand for more text than there is memory.
constexpr std::size_t mostShared = 127;

} // namespace

void PackedWriter::number(std::uint64_t number) {
  for (; number >= 0x80; number >>= 7)
    Out.push_back(std::uint8_t(number | 0x80));
  Out.push_back(std::uint8_t(number));
}

void PackedWriter::text(const std::string &text) {
  std::string &before = State.textBefore();
  std::size_t shared = 0;
  std::size_t most = std::min({before.size(), text.size(), mostShared});
  while (shared < most && before[shared] == text[shared])
    ++shared;
  number(shared);
  number(text.size() - shared);
  Out.insert(Out.end(), text.begin() + shared, text.end());
  before = text;
}

void PackedReader::text(std::string &text) {
  std::string &before = State.textBefore();
  std::size_t shared = read(std::min(before.size(), mostShared));
  std::size_t size = readCount();
  text.reserve(shared + size);
  text.assign(before, 0, shared);
  text.append(reinterpret_cast<const char *>(Rest.data()), size);
  Rest = Rest.subspan(size);
  before = text;
}

void PackedWriter::sparse(Table, const std::vector<Index> &list) {
  number(list.size());
  Index before = 0;
  for (Index index : list) {
    number(index == none ? 0 : 1 + zigzag(std::int64_t(index) - before));
    if (index != none)
      before = index;
  }
}

void PackedReader::sparse(Table, std::vector<Index> &list) {
  std::size_t count = readCount();
  list.reserve(std::min(count, mostReserved));
  Index before = 0;
  for (; count != 0 && Problem.empty(); --count) {
    std::uint64_t code = read(UINT64_MAX);
    if (code != 0)
      before = near(before, code - 1);
    list.push_back(code == 0 ? none : before);
  }
}

/// The line's distance, and whether the file is another one: then it and the
/// line are given in full.
void PackedWriter::position(const Position &at) {
  bool isSameFile = at.file == State.at.file;
  std::uint32_t line = isSameFile ? State.at.line : 0;
  number(zigzag(std::int64_t(at.line) - line) << 1 | !isSameFile);
  if (!isSameFile)
    index(Table::Files, at.file);
  number(at.column);
  State.at = at;
}

void PackedReader::position(Position &at) {
  std::uint64_t code = read(UINT64_MAX);
  at = State.at;
  if (code & 1) {
    index(Table::Files, at.file);
    at.line = 0;
  }
  at.line = near(at.line, code >> 1);
  number(at.column);
  State.at = at;
}

/// Most values' operands follow those of the value before.
void PackedWriter::operands(Index first, Index count) {
  number(zigzag(std::int64_t(first) - State.nextOperand));
  number(count);
  State.nextOperand = first + count;
}

void PackedReader::operands(Index &first, Index &count) {
  first = near(State.nextOperand, read(UINT64_MAX));
  number(count);
  State.nextOperand = first + count;
}

std::uint64_t PackedReader::read(std::uint64_t most) {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (Rest.empty())
      return fail("it ends in the middle of a row");
    std::uint8_t byte = Rest.front();
    Rest = Rest.subspan(1);
    number |= std::uint64_t(byte & 0x7f) << shift;
    if (byte < 0x80)
      return number <= most ? number : fail("a number is out of its range");
  }
  return fail("a number does not end");
}

Index PackedReader::near(Index other, std::uint64_t code) {
  std::int64_t distance = unzigzag(code);
  std::int64_t least = -std::int64_t(other);
  if (distance < least || distance > least + std::int64_t(none))
    return Index(fail("a distance leads out of its range"));
  return Index(other + distance);
}

std::uint64_t PackedReader::fail(std::string_view problem) {
  if (Problem.empty())
    Problem = std::string(problem) + ", before byte " +
              std::to_string(Whole.size() - Rest.size());
  Rest = {};
  return 0;
}

std::string PackedReader::problem() const {
  if (Problem.empty() && !Rest.empty())
    return std::to_string(Rest.size()) + " bytes follow its last row";
  return Problem;
}

} // namespace cachetidy::facts
