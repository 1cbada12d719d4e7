// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A table in which every row stands once, and where it went.

#ifndef CACHETIDY_FACTS_INTERN_H
#define CACHETIDY_FACTS_INTERN_H

#include "facts/Fields.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace cachetidy::facts {

/// Mixes all members of a row into one number.
class HashVisitor {
public:
  std::uint64_t result() const { return Result; }

  void text(const std::string &text) {
    mix(std::hash<std::string_view>()(text));
  }
  void number(std::uint64_t number) { mix(number); }
  void flag(bool flag) { mix(flag); }
  template <class Kind> void kind(Kind kind) {
    mix(static_cast<std::uint64_t>(kind));
  }
  void index(Table, Index index) { mix(index); }
  void required(Table, Index index) { mix(index); }
  void indices(Table, const std::vector<Index> &list) {
    mix(list.size());
    for (Index index : list)
      mix(index);
  }
  void set(Table table, const std::vector<Index> &list) {
    indices(table, list);
  }
  void sparse(Table table, const std::vector<Index> &list) {
    indices(table, list);
  }
  void position(const Position &at) {
    mix(at.file);
    mix((std::uint64_t(at.line) << 32) + at.column);
  }
  void operands(Index first, Index count) {
    mix((std::uint64_t(first) << 32) + count);
  }
  template <class Row> void rows(const std::vector<Row> &list) {
    mix(list.size());
    for (const Row &row : list)
      visitFields(row, *this);
  }

private:
  void mix(std::uint64_t number) {
    Result = (Result ^ number) * 0x9e3779b97f4a7c15u;
    Result ^= Result >> 32;
  }

  std::uint64_t Result = 0;
};

struct RowHash {
  template <class Row> std::size_t operator()(const Row &row) const {
    HashVisitor visitor;
    visitFields(row, visitor);
    return visitor.result();
  }
};

template <class Row> using RowSet = std::unordered_set<Row, RowHash>;

/// Rows numbered in the order in which they were first seen.
template <class Row> class Interner {
public:
  Index add(Row &&row) {
    return Numbers.try_emplace(std::move(row), Index(Numbers.size()))
        .first->second;
  }

  /// All rows in the order of their numbers. Leaves the interner empty.
  std::vector<Row> take() {
    std::vector<Row> rows(Numbers.size());
    while (!Numbers.empty()) {
      auto node = Numbers.extract(Numbers.begin());
      rows[node.mapped()] = std::move(node.key());
    }
    return rows;
  }

private:
  std::unordered_map<Row, Index, RowHash> Numbers;
};

} // namespace cachetidy::facts

#endif
