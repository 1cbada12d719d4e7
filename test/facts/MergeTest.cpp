// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What merging keeps apart, what it takes for the same, and what it drops.

#include "facts/Merge.h"

#include "RandomUnit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cachetidy::facts {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;
using testing::SizeIs;

Unit unitWith(const Entity &entity) {
  Unit unit;
  unit.entities = {entity};
  return unit;
}

TEST(Merge, NothingGivesNothing) {
  EXPECT_EQ(merge(std::vector<Unit>()), Unit());
}

TEST(Merge, EquallyNamedStaticsStayApart) {
  auto unitOf = [](const std::string &file) {
    UnitBuilder builder;
    Variable cache;
    cache.entity = builder.entity(
        {"c:cache.cpp@cache@" + file, "cache", EntityKind::Variable, false});
    cache.at = {builder.file(file), 3, 1};
    builder.unit.variables = {cache};
    return builder.unit;
  };
  Unit all = merge({unitOf("a/cache.cpp"), unitOf("b/cache.cpp")});
  ASSERT_THAT(all.entities, SizeIs(2));
  ASSERT_THAT(all.variables, SizeIs(2));
  for (const Variable &variable : all.variables)
    EXPECT_EQ(all.entities[variable.entity].id,
              "c:cache.cpp@cache@" + all.files[variable.at.file]);
}

TEST(Merge, PointersToEquallyNamedClassesStayApart) {
  auto unitOf = [](const std::string &file) {
    UnitBuilder builder;
    Index entity =
        builder.entity({"Memo@" + file, "Memo", EntityKind::Record, false});
    Index memo =
        builder.type({"Memo", "Memo", TypeKind::Record, false, 0, entity, {}});
    builder.type({"Memo *", "", TypeKind::Pointer, false, 0, none, {memo}});
    return builder.unit;
  };
  Unit all = merge({unitOf("a.cpp"), unitOf("b.cpp")});
  ASSERT_THAT(all.types, SizeIs(4));
  EXPECT_NE(all.types[2].arguments, all.types[3].arguments);
}

TEST(Merge, TheSmallerOfTwoAccountsOfAnEntityIsTaken) {
  Unit one = unitWith({"id", "a", EntityKind::Record, true});
  Unit other = unitWith({"id", "b", EntityKind::Record, false});
  EXPECT_EQ(merge({one, other}).entities, one.entities);
  EXPECT_EQ(merge({other, one}).entities, one.entities);
}

TEST(Merge, TypesOfOneEntityBecomeOneType) {
  auto unitOf = [](const std::string &name) {
    UnitBuilder builder;
    Index entity = builder.entity({"id", name, EntityKind::Record, false});
    builder.type({"X", "X", TypeKind::Record, false, 0, entity, {}});
    return builder.unit;
  };
  EXPECT_THAT(merge({unitOf("a"), unitOf("b")}).types, SizeIs(1));
}

TEST(Merge, SetsAreSortedByWhatTheyPointTo) {
  Unit unit = unitWith({"id", "R", EntityKind::Record, false});
  unit.strings = {"zeta", "alpha"};
  Record record;
  record.entity = 0;
  record.methods = {0, 1};
  unit.records = {record};
  Unit sorted = canonical(unit);
  EXPECT_THAT(sorted.strings, ElementsAre("alpha", "zeta"));
  EXPECT_THAT(sorted.records[0].methods, ElementsAre(0, 1));
}

TEST(Merge, ATypeThatContainsItselfLosesItsArguments) {
  Unit unit;
  unit.types.resize(2);
  unit.types[0].arguments = {1};
  unit.types[1].arguments = {0};
  Unit sorted = canonical(unit);
  ASSERT_THAT(sorted.types, SizeIs(1));
  EXPECT_THAT(sorted.types[0].arguments, IsEmpty());
}

/// A function, seen with its body in one unit and declared in another.
class Declared : public testing::Test {
protected:
  Declared() {
    full.entities = {{"f", "f", EntityKind::Function, false}};
    full.files = {"f.cpp"};
    full.strings = {"key"};
    full.types = {{"int", "", TypeKind::Integer, false, 32, none, {}}};
    full.functions.resize(1);
    Function &function = full.functions[0];
    function.entity = 0;
    function.parameters = {{0, 0}};
    function.at = {0, 10, 1};
    bare = full;
    bare.files = {"f.h"};
    bare.functions[0].parameters[0].name = none;
    function.hasBody = true;
    function.body.values.resize(1);
  }

  Unit full;
  Unit bare;
};

TEST_F(Declared, TheBodyIsEnough) {
  EXPECT_THAT(merge({bare, full}).functions, ElementsAre(full.functions[0]));
}

TEST_F(Declared, ADeclarationAloneStays) {
  EXPECT_EQ(canonical(bare).functions, bare.functions);
}

TEST_F(Declared, StaysIfItSaysAnythingElse) {
  using Change = void (*)(Function &);
  for (Change change : std::initializer_list<Change>{
           [](Function &row) { row.parent = 0; },
           [](Function &row) { row.result = 0; },
           [](Function &row) { row.traits = 1; },
           [](Function &row) { row.overrides = {0}; },
           [](Function &row) { row.annotations = {0}; },
           [](Function &row) { row.parameters[0].type = none; },
           [](Function &row) { row.parameters.clear(); }}) {
    Unit other = bare;
    change(other.functions[0]);
    EXPECT_THAT(merge({other, full}).functions, SizeIs(2));
  }
}

TEST_F(Declared, StaysIfItIsOfAnotherFunction) {
  bare.entities[0].id = "g";
  EXPECT_THAT(merge({bare, full}).functions, SizeIs(2));
}

TEST_F(Declared, TwoBodiesStayTwo) {
  Unit other = full;
  other.functions[0].body.values.resize(2);
  EXPECT_THAT(merge({full, other}).functions, SizeIs(2));
}

TEST(Merge, OfAVariableTheDefinitionIsEnough) {
  Unit definition = unitWith({"v", "v", EntityKind::Variable, false});
  definition.files = {"v.cpp"};
  Variable variable;
  variable.entity = 0;
  variable.isDefinition = true;
  variable.at = {0, 1, 1};
  definition.variables = {variable};
  Unit declaration = definition;
  declaration.files = {"v.h"};
  declaration.variables[0].isDefinition = false;
  Unit all = merge({declaration, definition});
  EXPECT_THAT(all.variables, ElementsAre(Field(&Variable::isDefinition, true)));
  EXPECT_THAT(canonical(declaration).variables, SizeIs(1));

  declaration.variables[0].duration = Duration::Thread;
  EXPECT_THAT(merge({declaration, definition}).variables, SizeIs(2));
}

} // namespace
} // namespace cachetidy::facts
