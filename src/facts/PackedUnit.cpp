// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One unit as bytes.

#include "facts/PackedUnit.h"

#include "facts/Packed.h"
#include "facts/Wellformed.h"

namespace cachetidy::facts {

Bytes packUnit(const Unit &unit) {
  PackedWriter writer;
  visitTables(unit,
              [&](std::string_view, const auto &rows) { writer.rows(rows); });
  return writer.take();
}

std::variant<Unit, std::string> readUnit(ByteView bytes) {
  PackedReader reader(bytes);
  Unit unit;
  std::string_view table;
  visitTables(unit, [&](std::string_view name, auto &rows) {
    if (reader.isAtFault())
      return;
    table = name;
    reader.rows(rows);
  });
  if (std::string problem = reader.problem(); !problem.empty())
    return "table '" + std::string(table) + "': " + problem;
  if (std::string flaw = findFlaw(unit); !flaw.empty())
    return flaw;
  return unit;
}

} // namespace cachetidy::facts
