// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Units as bytes and back.

#include "facts/Serialize.h"

#include "RandomUnit.h"
#include "facts/Merge.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace cachetidy::facts {
namespace {

/// The unit the bytes are; a test failure if they are none.
Unit read(const std::vector<std::uint8_t> &bytes) {
  auto result = deserialize(bytes);
  if (auto *error = std::get_if<std::string>(&result)) {
    ADD_FAILURE() << *error;
    return {};
  }
  return std::get<Unit>(result);
}

TEST(Serialize, ThereAndBackIsTheSameUnit) {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Unit unit = randomUnit(seed, seed);
    EXPECT_EQ(read(serialize(unit)), unit) << seed;
    Unit sorted = canonical(unit);
    EXPECT_EQ(read(serialize(sorted)), sorted) << seed;
  }
}

TEST(Serialize, AnEmptyUnit) { EXPECT_EQ(read(serialize({})), Unit()); }

TEST(Serialize, TheLargestAndSmallestNumbers) {
  Unit unit;
  unit.files = {"", std::string("a\0\xff", 3), std::string(100000, 'x'),
                std::string(100001, 'x')};
  unit.types.resize(1);
  unit.types[0].bits = UINT16_MAX;
  for (std::uint32_t line : {0u, UINT32_MAX, 1u, UINT32_MAX - 1, 0u}) {
    unit.suppressions.emplace_back().at = {line % 2, line, line};
    unit.suppressions.emplace_back().at = {none, line, ~line};
  }
  Function function;
  function.entity = 0;
  function.traits = UINT16_MAX;
  function.body.values.resize(3);
  function.body.values[0].ref = none - 1;
  function.body.pool = {2, none, 0, none, none, 2, 1};
  function.body.values[1].firstOperand = 7;
  function.body.values[1].operandCount = 0;
  function.body.values[2].firstOperand = 1;
  function.body.values[2].operandCount = 6;
  unit.entities.resize(1);
  unit.functions = {function, function};
  EXPECT_EQ(read(serialize(unit)), unit);
}

TEST(Serialize, TheSameUnitGivesTheSameBytes) {
  Unit unit = canonical(randomUnit(7, 1));
  EXPECT_EQ(serialize(unit), serialize(canonical(randomUnit(7, 2))));
}

TEST(Serialize, IsOrdinaryCbor) {
  auto json = nlohmann::json::from_cbor(serialize(randomUnit(1, 1)));
  EXPECT_EQ(json["format"], "cachetidy-facts");
  EXPECT_EQ(json["version"], formatVersion);
  EXPECT_TRUE(json["functions"].is_binary());
  EXPECT_EQ(json.size(), 13u);
}

} // namespace
} // namespace cachetidy::facts
