// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Units as bytes and back.

#include "facts/Serialize.h"

#include "RandomUnit.h"
#include "facts/Container.h"
#include "facts/Merge.h"
#include "facts/PackedUnit.h"

#include <set>

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
    Unit sorted = canonical(unit);
    EXPECT_EQ(read(serialize(unit)), sorted) << seed;
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
  EXPECT_EQ(std::get<Unit>(readUnit(packUnit(unit))), unit);
}

TEST(Serialize, TheSameUnitGivesTheSameBytes) {
  Unit unit = canonical(randomUnit(7, 1));
  EXPECT_EQ(serialize(unit), serialize(canonical(randomUnit(7, 2))));
}

TEST(Serialize, IsOrdinaryCbor) {
  auto json = nlohmann::json::from_cbor(serialize(randomUnit(1, 1)));
  EXPECT_EQ(json["format"], "cachetidy-facts");
  EXPECT_EQ(json["version"], formatVersion);
  for (const auto &[name, member] : json.items())
    EXPECT_EQ(member.is_binary(), name.size() == 32) << name;
}

/// A function of that name, with a body, in a header and in a source file.
Unit unitOf(const std::string &source, const std::string &name) {
  UnitBuilder builder;
  builder.unit.translationUnits = {{builder.file(source), true, {}}};
  for (const std::string &file : {std::string("shared.h"), source}) {
    Function function;
    function.entity = builder.entity(file == source ? name : "shared");
    function.hasBody = true;
    function.at = {builder.file(file), 1, 1};
    builder.unit.functions.push_back(function);
  }
  return builder.unit;
}

std::set<std::string> blocksOf(const Unit &unit) {
  Bytes shard = serialize(unit);
  std::set<std::string> names;
  auto blocks = std::get<std::vector<Block>>(unwrap(shard));
  for (const Block &block : blocks)
    names.emplace(block.name);
  return names;
}

TEST(Serialize, WhatTwoSeeInAHeaderIsOneBlock) {
  std::set<std::string> all = blocksOf(unitOf("a.cpp", "f"));
  EXPECT_EQ(all.size(), 2u);
  all.merge(blocksOf(unitOf("b.cpp", "g")));
  EXPECT_EQ(all.size(), 3u);
}

TEST(ShardMerger, IsMerge) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    std::vector<Unit> units = {randomUnit(seed, 1), randomUnit(seed, 2),
                               randomUnit(seed + 1, 3)};
    ShardMerger merger;
    for (const Unit &unit : units)
      EXPECT_EQ(merger.add(serialize(unit)), "");
    EXPECT_EQ(merger.finish(), merge(units)) << seed;
  }
}

TEST(ShardMerger, TakesNothingOfADamagedShard) {
  Unit good = unitOf("a.cpp", "f");
  Bytes damaged = serialize(unitOf("b.cpp", "g"));
  // In a block that the other has not: of those that it has, none is read.
  const std::string_view file = "b.cpp";
  const auto place = std::ranges::search(damaged, file).begin();
  ASSERT_NE(place, damaged.end());
  *place ^= 1;
  ShardMerger merger;
  EXPECT_EQ(merger.add(serialize(good)), "");
  EXPECT_NE(merger.add(damaged), "");
  EXPECT_EQ(merger.finish(), canonical(good));
}

} // namespace
} // namespace cachetidy::facts
