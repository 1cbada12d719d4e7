// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts as a person reads them.

#include "RandomUnit.h"
#include "facts/Serialize.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cachetidy::facts {
namespace {

using nlohmann::json;

Value make(ValueKind kind, Index first, Index count) {
  Value value;
  value.kind = kind;
  value.firstOperand = first;
  value.operandCount = count;
  return value;
}

/// if (!cache.contains(key)) cache.find(key), or what stands for it.
Unit sample() {
  UnitBuilder builder;
  Function function;
  function.entity =
      builder.entity({"f", "shop::f", EntityKind::Function, false});
  function.at = {builder.file("f.cpp"), 4, 6};
  function.traits = std::uint16_t(Trait::Lambda) | std::uint16_t(Trait::Closed);
  function.hasBody = true;
  Index key = builder.type({"int", "", TypeKind::Integer, false, 32, none, {}});
  function.parameters = {{builder.text("key"), key}};
  function.body.pool = {0, 1, none, 0};
  function.body.guards = {{GuardKind::Loop, true, none, none, none},
                          {GuardKind::Condition, false, 2, none, 0}};
  Value cache = make(ValueKind::Variable, 0, 0);
  cache.ref = builder.entity({"v", "cache", EntityKind::Variable, false});
  Value parameter = make(ValueKind::Parameter, 0, 0);
  parameter.ref = 0;
  parameter.type = key;
  Value find = make(ValueKind::Call, 0, 2);
  find.ref =
      builder.entity({"m", "std::map::find", EntityKind::Function, false});
  find.at = {function.at.file, 5, 9};
  find.guard = 1;
  Value add = make(ValueKind::Arithmetic, 2, 2);
  add.text = builder.text("+\xff");
  function.body.values = {cache, parameter, find, add};
  builder.unit.functions = {function};
  return builder.unit;
}

TEST(Dump, NamesWhatIndicesPointTo) {
  json function = json::parse(dump(sample()))["functions"]["shop::f"];
  EXPECT_EQ(function["at"], "f.cpp:4:6");
  EXPECT_EQ(function["traits"], json({"Lambda", "Closed"}));
  EXPECT_EQ(function["parameters"], json({"key : int"}));
}

TEST(Dump, ShowsBodiesAsValues) {
  json function = json::parse(dump(sample()))["functions"]["shop::f"];
  json expected = {
      {"0", "Variable cache"},
      {"1", "Parameter #0 : int"},
      {"2", "Call std::map::find (receiver 0, arguments 1)  at f.cpp:5:9  when "
            "not 2, in a loop"},
      {"3", "Arithmetic \"+\xef\xbf\xbd\" (-, 0)"}};
  EXPECT_EQ(function["body"], expected);
}

TEST(Dump, ShowsEachRowOfAName) {
  Unit unit = sample();
  unit.functions.resize(2);
  unit.functions[1].entity = unit.functions[0].entity;
  json functions = json::parse(dump(unit))["functions"];
  EXPECT_TRUE(functions["shop::f"].contains("body"));
  EXPECT_FALSE(functions["shop::f (2)"].contains("body"));
  EXPECT_EQ(functions["shop::f (2)"]["id"], "f");
}

TEST(Dump, ShowsEveryTable) {
  Unit unit = randomUnit(3, 3);
  json all = json::parse(dump(unit));
  EXPECT_EQ(all["translationUnits"].size(), unit.translationUnits.size());
  EXPECT_EQ(all["variables"].size(), unit.variables.size());
  EXPECT_EQ(all["fields"].size(), unit.fields.size());
  EXPECT_EQ(all["records"].size(), unit.records.size());
  EXPECT_EQ(all["functions"].size(), unit.functions.size());
  EXPECT_EQ(all["suppressions"].size(), unit.suppressions.size());
  EXPECT_EQ(all["shares"].size(), unit.shares.size());
}

} // namespace
} // namespace cachetidy::facts
