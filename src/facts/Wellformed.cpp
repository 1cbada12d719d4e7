// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whether all indices of a unit point at something.

#include "facts/Wellformed.h"

#include "facts/Fields.h"
#include "facts/Nesting.h"

#include <algorithm>
#include <array>

namespace cachetidy::facts {

namespace {

constexpr std::array<std::string_view, tableCount> tableNames = {
    "files",  "strings", "entities", "types",  "parameters",
    "values", "guards",  "pool",     "numbers"};

class Checker : public IndexVisitor<Checker> {
public:
  explicit Checker(const Unit &unit) {
    size(Table::Files) = unit.files.size();
    size(Table::Strings) = unit.strings.size();
    size(Table::Entities) = unit.entities.size();
    size(Table::Types) = unit.types.size();
    size(Table::Numbers) = none;
  }

  const std::string &flaw() const { return Flaw; }

  void index(Table table, Index index) {
    if (index != none && index >= size(table))
      fail(std::to_string(index) + " is no index into its " + name(table) +
           ", which are " + std::to_string(size(table)));
  }
  void required(Table table, Index index) {
    if (index == none)
      fail("an index into its " + name(table) + " is missing");
    this->index(table, index);
  }
  void operands(Index first, Index count) {
    if (std::uint64_t(first) + count > size(Table::Pool))
      fail("operands " + std::to_string(first) + " and " +
           std::to_string(count) + " more are not in its pool of " +
           std::to_string(size(Table::Pool)));
  }

  template <class Row> void check(const Row &row) { visitFields(row, *this); }
  void check(const Function &row) {
    size(Table::Parameters) = row.parameters.size();
    size(Table::Values) = row.body.values.size();
    size(Table::Guards) = row.body.guards.size();
    size(Table::Pool) = row.body.pool.size();
    visitFields(row, *this);
    checkNesting(row.body.guards);
  }

private:
  std::size_t &size(Table table) {
    return Sizes[static_cast<std::size_t>(table)];
  }
  static std::string name(Table table) {
    return std::string(tableNames[static_cast<std::size_t>(table)]);
  }
  void fail(std::string flaw) {
    if (Flaw.empty())
      Flaw = std::move(flaw);
  }
  void checkNesting(const std::vector<Guard> &guards) {
    for (std::size_t at = 0; at < guards.size(); ++at)
      if (guards[at].parent != none && guards[at].parent >= at)
        fail("the parent of its guard " + std::to_string(at) +
             " does not stand before it");
  }

  std::array<std::size_t, tableCount> Sizes{};
  std::string Flaw;
};

std::string findEndlessType(const std::vector<Type> &types) {
  std::vector<Index> depths = nestingDepths(types);
  auto endless = std::ranges::find(depths, none);
  if (endless == depths.end())
    return {};
  return "types[" + std::to_string(endless - depths.begin()) +
         "]: it contains itself";
}

} // namespace

std::string findFlaw(const Unit &unit) {
  Checker checker(unit);
  std::string flaw;
  visitTables(unit, [&](std::string_view name, const auto &rows) {
    for (std::size_t at = 0; at < rows.size() && flaw.empty(); ++at) {
      checker.check(rows[at]);
      if (!checker.flaw().empty())
        flaw = std::string(name) + "[" + std::to_string(at) +
               "]: " + checker.flaw();
    }
  });
  return flaw.empty() ? findEndlessType(unit.types) : flaw;
}

} // namespace cachetidy::facts
