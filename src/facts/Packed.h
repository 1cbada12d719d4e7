// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rows as few bytes: numbers take as many bytes as they need, positions and
// operands are told by their distance from the one before, and texts by what
// they have in common with the row before.
//
// PackedWriter and PackedReader are visitors of the rows (see Fields.h), and
// their functions mirror each other.

#ifndef CACHETIDY_FACTS_PACKED_H
#define CACHETIDY_FACTS_PACKED_H

#include "facts/Container.h"
#include "facts/Fields.h"
#include "facts/Names.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace cachetidy::facts {

/// What both sides remember of what came before.
struct PackedState {
  std::array<std::string, 2> texts; ///< of the row before
  std::size_t textsOfRow = 0;
  Position at;
  Index nextOperand = 0;

  /// The text of the row before that stands where the next text will.
  std::string &textBefore() { return texts[textsOfRow++]; }
  void beginRow() { textsOfRow = 0; }
  void beginList() { nextOperand = 0; }
};

/// How many rows are believed to come before they have been seen: a forged
/// count must not use up the memory.
inline constexpr std::size_t mostReserved = 4096;

/// Small magnitudes of either sign as small numbers.
constexpr std::uint64_t zigzag(std::int64_t number) {
  return (std::uint64_t(number) << 1) ^ std::uint64_t(number >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t code) {
  return std::int64_t(code >> 1) ^ -std::int64_t(code & 1);
}

class PackedWriter {
public:
  Bytes take() { return std::move(Out); }

  void text(const std::string &text);
  void number(std::uint64_t number);
  void flag(bool flag) { number(flag); }
  template <class Kind> void kind(Kind kind) {
    number(static_cast<std::uint64_t>(kind));
  }
  void index(Table, Index index) { number(index == none ? 0 : index + 1ull); }
  void required(Table table, Index index) { this->index(table, index); }
  void indices(Table table, const std::vector<Index> &list) {
    sparse(table, list);
  }
  void set(Table table, const std::vector<Index> &list) { sparse(table, list); }
  void sparse(Table, const std::vector<Index> &list);
  void position(const Position &at);
  void operands(Index first, Index count);
  template <class Row> void rows(const std::vector<Row> &list) {
    number(list.size());
    State.beginList();
    for (const Row &row : list) {
      State.beginRow();
      visitFields(row, *this);
    }
  }

private:
  Bytes Out;
  PackedState State;
};

/// Reads nothing more after the first thing that cannot be.
class PackedReader {
public:
  explicit PackedReader(ByteView bytes) : Whole(bytes), Rest(bytes) {}

  bool isAtFault() const { return !Problem.empty(); }
  /// Empty, or what is wrong, when all should have been read.
  std::string problem() const;

  void text(std::string &text);
  template <class Number> void number(Number &number) {
    number = Number(read(std::numeric_limits<Number>::max()));
  }
  void flag(bool &flag) { flag = read(1); }
  template <class Kind> void kind(Kind &kind) {
    kind = Kind(read(namesOf<Kind>.size() - 1));
  }
  void index(Table, Index &index) { index = Index(read(none)) - 1; }
  void required(Table table, Index &index) { this->index(table, index); }
  void indices(Table table, std::vector<Index> &list) { sparse(table, list); }
  void set(Table table, std::vector<Index> &list) { sparse(table, list); }
  void sparse(Table, std::vector<Index> &list);
  void position(Position &at);
  void operands(Index &first, Index &count);
  template <class Row> void rows(std::vector<Row> &list) {
    std::size_t count = readCount();
    list.reserve(std::min(count, mostReserved));
    State.beginList();
    for (; count != 0 && Problem.empty(); --count) {
      State.beginRow();
      visitFields(list.emplace_back(), *this);
    }
  }

private:
  /// Always 0.
  std::uint64_t fail(std::string_view problem);
  std::uint64_t read(std::uint64_t most);
  /// Of things that take a byte each at least.
  std::size_t readCount() { return read(Rest.size()); }
  /// What stands at the coded distance from another number.
  Index near(Index other, std::uint64_t code);

  ByteView Whole;
  ByteView Rest;
  std::string Problem;
  PackedState State;
};

} // namespace cachetidy::facts

#endif
