// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The opposite of merging.

#include "facts/Split.h"

#include "facts/Fields.h"
#include "facts/Merge.h"

#include <array>
#include <map>
#include <unordered_map>
#include <utility>

namespace cachetidy::facts {

namespace {

/// Rows of a whole, with all that they refer to.
class Part : public IndexVisitor<Part> {
public:
  /// Old index to new index.
  using Moves = std::unordered_map<Index, Index>;

  explicit Part(const Unit &whole) : Whole(whole) {}

  Unit take() { return std::move(Picked); }
  const Moves &moves(Table table) const {
    return ByTable.at(static_cast<std::size_t>(table));
  }

  template <class Row> void add(std::vector<Row> Unit::*table, Row row) {
    visitFields(row, *this);
    (Picked.*table).push_back(std::move(row));
  }

  /// Picks that row of the whole.
  void index(Table table, Index &index) {
    if (index == none)
      return;
    if (table == Table::Files)
      pick(table, &Unit::files, index);
    else if (table == Table::Strings)
      pick(table, &Unit::strings, index);
    else if (table == Table::Entities)
      pick(table, &Unit::entities, index);
    else if (table == Table::Types)
      pick(table, &Unit::types, index);
  }

private:
  template <class Row>
  void pick(Table table, std::vector<Row> Unit::*rows, Index &index) {
    auto [move, isNew] = ByTable[static_cast<std::size_t>(table)].try_emplace(
        index, Index((Picked.*rows).size()));
    Index from = std::exchange(index, move->second);
    if (!isNew)
      return;
    (Picked.*rows).emplace_back(); // its place; a type may lead back to it
    Row row = (Whole.*rows)[from];
    visitFields(row, *this);
    (Picked.*rows)[index] = std::move(row);
  }

  const Unit &Whole;
  Unit Picked;
  std::array<Moves, 4> ByTable;
};

Index fileOf(const Share &) { return none; }
Index fileOf(const TranslationUnit &row) { return row.file; }
Index fileOf(const auto &row) { return row.at.file; }

class Splitter {
public:
  explicit Splitter(const Unit &whole) : Whole(whole) {}

  std::vector<Unit> run() {
    share(&Unit::translationUnits);
    share(&Unit::variables);
    share(&Unit::fields);
    share(&Unit::records);
    share(&Unit::functions);
    share(&Unit::suppressions);
    share(&Unit::shares);
    addUnused(Table::Types, Whole.types.size());
    addUnused(Table::Entities, Whole.entities.size());
    addUnused(Table::Strings, Whole.strings.size());
    addUnused(Table::Files, Whole.files.size());
    std::vector<Unit> units;
    for (auto &[file, part] : Parts)
      units.push_back(canonical(part.take()));
    return units;
  }

private:
  Part &part(Index file) {
    return Parts.try_emplace(file, Whole).first->second;
  }

  template <class Row> void share(std::vector<Row> Unit::*table) {
    for (const Row &row : Whole.*table)
      part(fileOf(row)).add(table, row);
  }

  /// Merging keeps what nothing points to, so it must not be lost here.
  void addUnused(Table table, std::size_t size) {
    std::vector<bool> isUsed(size);
    for (const auto &[file, part] : Parts)
      for (auto [from, to] : part.moves(table))
        isUsed[from] = true;
    for (Index at = 0; at < size; ++at)
      if (Index row = at; !isUsed[at])
        part(none).index(table, row);
  }

  const Unit &Whole;
  std::map<Index, Part> Parts;
};

} // namespace

std::vector<Unit> splitByFile(const Unit &unit) { return Splitter(unit).run(); }

std::string fileOf(const Unit &part) {
  Index file = none;
  auto look = [&](const auto &rows) {
    if (!rows.empty())
      file = fileOf(rows.front());
  };
  look(part.translationUnits);
  look(part.variables);
  look(part.fields);
  look(part.records);
  look(part.functions);
  look(part.suppressions);
  return file == none ? "" : part.files[file];
}

} // namespace cachetidy::facts
