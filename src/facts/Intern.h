// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A table in which every row stands once, and where it went.

#ifndef CACHETIDY_FACTS_INTERN_H
#define CACHETIDY_FACTS_INTERN_H

#include "facts/Fields.h"

#include <algorithm>
#include <string_view>
#include <utility>

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

template <class Row> std::uint64_t hashOf(const Row &row) {
  HashVisitor visitor;
  visitFields(row, visitor);
  return visitor.result();
}

/// Rows numbered in the order in which they were first seen.
template <class Row> class Interner {
public:
  Index add(Row &&row) {
    if (2 * (Rows.size() + 1) > Slots.size())
      grow();
    std::uint32_t hash = std::uint32_t(hashOf(row));
    Slot *slot = firstSlot(hash);
    while (slot->number != none &&
           !(slot->hash == hash && Rows[slot->number] == row))
      slot = after(slot);
    if (slot->number == none) {
      *slot = {hash, Index(Rows.size())};
      Rows.push_back(std::move(row));
    }
    return slot->number;
  }

  /// All rows in the order of their numbers. Leaves the interner empty.
  std::vector<Row> take() {
    Slots.clear();
    return std::exchange(Rows, {});
  }

private:
  struct Slot {
    std::uint32_t hash = 0;
    Index number = none;
  };

  Slot *firstSlot(std::uint32_t hash) {
    return &Slots[hash & (Slots.size() - 1)];
  }
  Slot *after(Slot *slot) {
    return ++slot == Slots.data() + Slots.size() ? Slots.data() : slot;
  }
  void grow() {
    std::vector<Slot> old(std::max<std::size_t>(16, 2 * Slots.size()));
    old.swap(Slots);
    for (const Slot &from : old) {
      if (from.number == none)
        continue;
      Slot *slot = firstSlot(from.hash);
      while (slot->number != none)
        slot = after(slot);
      *slot = from;
    }
  }

  std::vector<Row> Rows;
  std::vector<Slot> Slots; ///< a power of two of them, half of them empty
};

} // namespace cachetidy::facts

#endif
