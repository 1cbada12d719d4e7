// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Units made up from a small world, so that two of them speak of the same
// things, agree about most of them and disagree about some.

#ifndef CACHETIDY_TEST_FACTS_RANDOMUNIT_H
#define CACHETIDY_TEST_FACTS_RANDOMUNIT_H

#include "facts/Unit.h"

#include <map>
#include <random>

namespace cachetidy::facts {

/// Puts rows into the tables of a unit, each once.
class UnitBuilder {
public:
  Unit unit;

  Index file(std::string name) { return add(unit.files, Files, name); }
  Index text(std::string text) { return add(unit.strings, Strings, text); }
  Index entity(Entity row) { return add(unit.entities, Entities, row); }
  Index entity(std::string id, EntityKind kind = EntityKind::Function) {
    return entity({id, "ns::" + id.substr(0, id.find('@')), kind, false});
  }
  Index type(Type row) { return add(unit.types, Types, row); }

private:
  template <class Row>
  static Index add(std::vector<Row> &rows, std::map<Row, Index> &known,
                   Row row) {
    auto [at, isNew] = known.try_emplace(row, Index(rows.size()));
    if (isNew)
      rows.push_back(std::move(row));
    return at->second;
  }

  std::map<std::string, Index> Files;
  std::map<std::string, Index> Strings;
  std::map<Entity, Index> Entities;
  std::map<Type, Index> Types;
};

struct WorldSize {
  unsigned names = 12;     ///< of each kind of thing
  unsigned functions = 10; ///< rows of each kind in a unit
  unsigned values = 6;     ///< in a body, at most
};

/// `content` decides what the unit says, `order` in which order it says it.
Unit randomUnit(std::uint64_t content, std::uint64_t order,
                const WorldSize &size = {});

} // namespace cachetidy::facts

#endif
