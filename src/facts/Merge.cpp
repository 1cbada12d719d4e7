// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From many units, one.
//
// Every row of every unit is rewritten to indices into common tables, and kept
// if it is new. At the end the common tables are sorted, and the rows follow.
//
// What makes the merge of sets of rows independent of order and grouping:
// - The tables of files, strings and types are unions. Types are told apart by
//   everything about them, arguments included, so that pointers to two local
//   classes of the same name stay two types. A type stands after its arguments.
// - An entity is its id. Where units differ about the rest, the smallest row is
//   taken, which is the same whatever is compared first.
// - The other tables are unions from which those rows are taken that another
//   row makes superfluous: a function without body, and a variable that is no
//   definition, if there is a row of the same entity that has the body, or is
//   the definition, and differs in nothing but its place and the names of
//   parameters. As a row that makes another superfluous is never itself
//   superfluous, it does not matter which of them meet first.
// - Rows of the first four tables are kept even where nothing points to them
//   any more: whether anything does would depend on what was merged before.

#include "facts/Merge.h"

#include "facts/Intern.h"
#include "facts/Nesting.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

namespace cachetidy::facts {

namespace {

/// Old index to new index, for those tables whose rows moved.
using Moves = std::array<std::vector<Index>, tableCount>;

class Relocator : public IndexVisitor<Relocator> {
public:
  std::vector<Index> &moves(Table table) {
    return ByTable[static_cast<std::size_t>(table)];
  }
  void index(Table table, Index &index) {
    if (const std::vector<Index> &to = moves(table);
        index != none && !to.empty())
      index = to[index];
  }
  void set(Table table, std::vector<Index> &list) {
    indices(table, list);
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

private:
  Moves ByTable;
};

/// Whether two neighbours in a sorted table are one row.
template <class Row> bool isSame(const Row &a, const Row &b) { return a == b; }
bool isSame(const Entity &a, const Entity &b) { return a.id == b.id; }

/// Sorts what stands in `rows` at `members`, appends it to `table` without
/// repetitions, and notes in `to` where each row went.
template <class Row>
void appendSorted(std::vector<Row> &rows, std::span<Index> members,
                  std::vector<Row> &table, std::vector<Index> &to) {
  std::ranges::sort(members, {}, [&](Index at) -> Row & { return rows[at]; });
  std::size_t start = table.size();
  for (Index member : members) {
    if (table.size() == start || !isSame(table.back(), rows[member]))
      table.push_back(std::move(rows[member]));
    to[member] = Index(table.size() - 1);
  }
}

template <class Row>
std::vector<Row> sorted(std::vector<Row> rows, std::vector<Index> &to) {
  std::vector<Index> members(rows.size());
  std::iota(members.begin(), members.end(), 0);
  to.resize(rows.size());
  std::vector<Row> table;
  table.reserve(rows.size());
  appendSorted(rows, members, table, to);
  return table;
}

/// Level by level, as a type is compared by the new indices of its arguments.
std::vector<Type> sortedTypes(std::vector<Type> types, Relocator &relocator) {
  std::vector<Index> depths = nestingDepths(types);
  std::vector<Index> order = argumentsFirst(depths);
  std::vector<Index> &to = relocator.moves(Table::Types);
  to.resize(types.size());
  std::vector<Type> table;
  table.reserve(types.size());
  for (auto from = order.begin(); from != order.end();) {
    auto end = std::find_if(from, order.end(), [&](Index type) {
      return depths[type] != depths[*from];
    });
    for (Index type : std::span(from, end))
      visitFields(types[type], relocator);
    appendSorted(types, std::span(from, end), table, to);
    from = end;
  }
  return table;
}

bool isBare(const Function &row) { return !row.hasBody; }
bool isBare(const Variable &row) { return !row.isDefinition; }

bool saysNoMore(const Function &bare, const Function &full) {
  return bare.parent == full.parent && bare.result == full.result &&
         bare.traits == full.traits && bare.overrides == full.overrides &&
         bare.annotations == full.annotations &&
         std::ranges::equal(bare.parameters, full.parameters, {},
                            &Parameter::type, &Parameter::type);
}

bool saysNoMore(const Variable &bare, const Variable &full) {
  Variable same = full;
  same.isDefinition = bare.isDefinition;
  same.at = bare.at;
  return bare == same;
}

template <class Row>
bool isSuperfluous(const Row &row, std::span<const Row> ofEntity) {
  return isBare(row) && std::ranges::any_of(ofEntity, [&](const Row &other) {
           return !isBare(other) && saysNoMore(row, other);
         });
}

template <class Row> void dropSuperfluous(std::vector<Row> &) {}

/// Of rows that are sorted, and so stand together by entity.
template <class Row>
requires requires(const Row &row) { isBare(row); }
void dropSuperfluous(std::vector<Row> &rows) {
  std::vector<bool> drop(rows.size());
  for (auto from = rows.begin(); from != rows.end();) {
    auto end = std::find_if(from, rows.end(), [&](const Row &row) {
      return row.entity != from->entity;
    });
    for (auto row = from; row != end; ++row)
      drop[row - rows.begin()] = isSuperfluous<Row>(*row, std::span(from, end));
    from = end;
  }
  std::size_t at = 0;
  std::erase_if(rows, [&](const Row &) { return drop[at++]; });
}

} // namespace

class Merger::Tables {
public:
  void add(Unit unit) {
    Relocator relocator;
    intern(unit.files, Files, relocator.moves(Table::Files));
    intern(unit.strings, Strings, relocator.moves(Table::Strings));
    intern(unit.entities, Entities, relocator.moves(Table::Entities));
    internTypes(unit.types, relocator);
    std::apply(
        [&](auto &...sets) {
          (collect(unit.*(sets.From), sets, relocator), ...);
        },
        Sets);
  }

  Unit finish() {
    Unit unit;
    Relocator relocator;
    unit.files = sorted(Files.take(), relocator.moves(Table::Files));
    unit.strings = sorted(Strings.take(), relocator.moves(Table::Strings));
    unit.entities = sorted(Entities.take(), relocator.moves(Table::Entities));
    unit.types = sortedTypes(Types.take(), relocator);
    std::apply(
        [&](auto &...sets) {
          (release(sets, unit.*(sets.From), relocator), ...);
        },
        Sets);
    return unit;
  }

private:
  /// The distinct rows of one table of all units.
  template <class Row> struct Collected {
    std::vector<Row> Unit::*From;
    Interner<Row> rows;
  };

  template <class Row>
  static void intern(std::vector<Row> &rows, Interner<Row> &into,
                     std::vector<Index> &to) {
    to.reserve(rows.size());
    for (Row &row : rows)
      to.push_back(into.add(std::move(row)));
  }

  void internTypes(std::vector<Type> &types, Relocator &relocator) {
    std::vector<Index> depths = nestingDepths(types);
    std::vector<Index> &to = relocator.moves(Table::Types);
    to.resize(types.size());
    for (Index at : argumentsFirst(depths)) {
      if (depths[at] == none)
        types[at].arguments.clear(); // not a real type: it contains itself
      visitFields(types[at], relocator);
      to[at] = Types.add(std::move(types[at]));
    }
  }

  template <class Row>
  static void collect(std::vector<Row> &rows, Collected<Row> &into,
                      Relocator &relocator) {
    for (Row &row : rows) {
      visitFields(row, relocator);
      into.rows.add(std::move(row));
    }
  }

  template <class Row>
  static void release(Collected<Row> &from, std::vector<Row> &rows,
                      Relocator &relocator) {
    rows = from.rows.take();
    for (Row &row : rows)
      visitFields(row, relocator);
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    dropSuperfluous(rows);
  }

  Interner<std::string> Files;
  Interner<std::string> Strings;
  Interner<Entity> Entities;
  Interner<Type> Types;
  std::tuple<Collected<TranslationUnit>, Collected<Variable>, Collected<Field>,
             Collected<Record>, Collected<Function>, Collected<Suppression>,
             Collected<Share>>
      Sets{{&Unit::translationUnits, {}},
           {&Unit::variables, {}},
           {&Unit::fields, {}},
           {&Unit::records, {}},
           {&Unit::functions, {}},
           {&Unit::suppressions, {}},
           {&Unit::shares, {}}};
};

Merger::Merger() : State(std::make_unique<Tables>()) {}
Merger::~Merger() = default;
void Merger::add(Unit &&unit) { State->add(std::move(unit)); }
Unit Merger::finish() { return State->finish(); }

Unit merge(std::span<const Unit> units) {
  Merger merger;
  for (const Unit &unit : units)
    merger.add(Unit(unit));
  return merger.finish();
}

Unit merge(std::vector<Unit> &&units) {
  Merger merger;
  for (Unit &unit : units)
    merger.add(std::move(unit));
  return merger.finish();
}

Unit canonical(Unit unit) {
  Merger merger;
  merger.add(std::move(unit));
  return merger.finish();
}

} // namespace cachetidy::facts
