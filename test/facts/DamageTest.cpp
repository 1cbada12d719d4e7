// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bytes that are no shard, or no longer one: refused with a reason, whatever
// they are.

#include "RandomUnit.h"
#include "facts/Container.h"
#include "facts/Merge.h"
#include "facts/PackedUnit.h"
#include "facts/Serialize.h"
#include "facts/Wellformed.h"

#include <algorithm>
#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cachetidy::facts {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// Why the bytes are refused; empty if they are not.
std::string refusal(ByteView bytes) {
  auto result = deserialize(bytes);
  auto *error = std::get_if<std::string>(&result);
  return error ? *error : "";
}

std::string refusal(std::string_view text) {
  return refusal(Bytes(text.begin(), text.end()));
}

Bytes goodShard() { return serialize(canonical(randomUnit(1, 1))); }

TEST(Damage, ForeignFiles) {
  EXPECT_EQ(refusal(""), "not a cachetidy shard: it is empty");
  EXPECT_EQ(refusal("#!/bin/sh\n"), "not a cachetidy shard");
  EXPECT_EQ(refusal("{\"format\":\"cachetidy-facts\"}"),
            "not a cachetidy shard");
  EXPECT_EQ(refusal("\xa1\x66"
                    "format\x61x"),
            "not a cachetidy shard");
}

TEST(Damage, NestingWithoutEnd) {
  for (std::uint8_t byte : {0x81, 0xa1, 0x5f, 0x7f, 0xc1, 0xff})
    EXPECT_EQ(refusal(Bytes(4'000'000, byte)), "not a cachetidy shard");
}

TEST(Damage, AnotherVersion) {
  Bytes shard = goodShard();
  std::string_view name = "version";
  auto version = std::ranges::search(shard, name).end();
  ASSERT_NE(version, shard.end());
  *version = formatVersion + 1;
  EXPECT_EQ(refusal(shard),
            "facts format " + std::to_string(formatVersion + 1) +
                ", this cachetidy reads " + std::to_string(formatVersion));
}

TEST(Damage, TrailingBytes) {
  Bytes shard = goodShard();
  shard.push_back(0);
  EXPECT_THAT(refusal(shard), StartsWith("damaged: "));
}

TEST(Damage, EveryTruncation) {
  Bytes shard = goodShard();
  for (std::size_t size = 0; size < shard.size(); ++size)
    EXPECT_NE(refusal(ByteView(shard).first(size)), "") << size;
}

TEST(Damage, EveryChangedByte) {
  Bytes shard = goodShard();
  for (std::size_t at = 0; at < shard.size(); ++at) {
    Bytes changed = shard;
    changed[at] ^= std::uint8_t(1 << at % 8);
    EXPECT_NE(refusal(changed), "") << at;
  }
}

/// A shard with correct names in which one block is not what was written.
Bytes forge(ByteView shard, std::mt19937_64 &random) {
  std::vector<Bytes> contents;
  auto blocks = std::get<std::vector<Block>>(unwrap(shard));
  for (const Block &block : blocks)
    contents.emplace_back(block.content.begin(), block.content.end());
  Bytes &content = contents[random() % contents.size()];
  for (unsigned count = 1 + random() % 3; count != 0; --count)
    content[random() % content.size()] = std::uint8_t(random());
  if (random() % 8 == 0)
    content.resize(random() % content.size());
  return wrap(contents);
}

/// Goes to everything the unit points to.
void use(const Unit &unit) {
  EXPECT_EQ(findFlaw(unit), "");
  EXPECT_FALSE(dump(unit).empty());
  Unit sorted = canonical(unit);
  EXPECT_EQ(merge({unit, sorted}), sorted);
}

TEST(Damage, ForgedTables) {
  std::mt19937_64 random(1);
  Bytes shard = goodShard();
  int accepted = 0;
  int refused = 0;
  for (int round = 0; round < 20'000; ++round) {
    auto result = deserialize(forge(shard, random));
    if (auto *unit = std::get_if<Unit>(&result)) {
      if (++accepted % 8 == 0)
        use(*unit);
    } else {
      EXPECT_THAT(std::get<std::string>(result), StartsWith("damaged: "));
      ++refused;
    }
  }
  // Otherwise one of the two was not tried.
  EXPECT_GT(accepted, 1000);
  EXPECT_GT(refused, 1000);
}

struct Flaw {
  const char *name;
  std::function<void(Unit &)> make;
  const char *refusal;
};
void PrintTo(const Flaw &flaw, std::ostream *out) { *out << flaw.name; }

class Flaws : public testing::TestWithParam<Flaw> {
protected:
  /// One row in each table, and nothing wrong with it.
  Flaws() {
    unit.files = {"f.cpp"};
    unit.strings = {"text"};
    unit.entities.resize(1);
    unit.types.resize(2);
    unit.translationUnits = {{0, true, {0}}};
    unit.variables.resize(1);
    unit.variables[0].entity = 0;
    unit.fields.resize(1);
    unit.fields[0].entity = 0;
    unit.records.resize(1);
    unit.records[0].entity = 0;
    unit.functions.resize(1);
    unit.functions[0].entity = 0;
    unit.functions[0].parameters = {{0, 0}};
    unit.functions[0].body = {{{}, {}}, {{}, {}}, {0, 1, none}};
    unit.suppressions.resize(1);
  }

  Unit unit;
};

std::string refusalOf(const Unit &unit) {
  auto result = readUnit(packUnit(unit));
  auto *error = std::get_if<std::string>(&result);
  return error ? *error : "";
}

TEST_P(Flaws, AreRefused) {
  EXPECT_EQ(refusalOf(unit), "");
  GetParam().make(unit);
  EXPECT_EQ(refusalOf(unit), GetParam().refusal);
}

Value &value(Unit &unit) { return unit.functions[0].body.values[1]; }
Guard &guard(Unit &unit) { return unit.functions[0].body.guards[1]; }

INSTANTIATE_TEST_SUITE_P(
    Each, Flaws,
    testing::Values(
        Flaw{"File", [](Unit &unit) { unit.suppressions[0].at.file = 1; },
             "suppressions[0]: 1 is no index into its files, which are 1"},
        Flaw{"String", [](Unit &unit) { unit.suppressions[0].reason = 1; },
             "suppressions[0]: 1 is no index into its strings, which are 1"},
        Flaw{"Entity", [](Unit &unit) { unit.fields[0].record = 1; },
             "fields[0]: 1 is no index into its entities, which are 1"},
        Flaw{"NoEntity", [](Unit &unit) { unit.variables[0].entity = none; },
             "variables[0]: an index into its entities is missing"},
        Flaw{"NoFile", [](Unit &unit) { unit.translationUnits[0].file = none; },
             "translationUnits[0]: an index into its files is missing"},
        Flaw{"Set",
             [](Unit &unit) {
               unit.records[0].methods = {0, 5};
             },
             "records[0]: 5 is no index into its strings, which are 1"},
        Flaw{"NoneInList", [](Unit &unit) { unit.records[0].bases = {none}; },
             "records[0]: an index into its entities is missing"},
        Flaw{"TypesRecord", [](Unit &unit) { unit.types[1].record = 3; },
             "types[1]: 3 is no index into its entities, which are 1"},
        Flaw{"EndlessType",
             [](Unit &unit) {
               unit.types[0].arguments = {1};
               unit.types[1].arguments = {0};
             },
             "types[0]: it contains itself"},
        Flaw{"Parameter",
             [](Unit &unit) {
               value(unit).kind = ValueKind::Parameter;
               value(unit).ref = 1;
             },
             "functions[0]: 1 is no index into its parameters, which are 1"},
        Flaw{"Callee",
             [](Unit &unit) {
               value(unit).kind = ValueKind::Call;
               value(unit).ref = 1;
             },
             "functions[0]: 1 is no index into its entities, which are 1"},
        Flaw{"Pool", [](Unit &unit) { unit.functions[0].body.pool[0] = 2; },
             "functions[0]: 2 is no index into its values, which are 2"},
        Flaw{"Operands",
             [](Unit &unit) {
               value(unit).firstOperand = none;
               value(unit).operandCount = 4;
             },
             "functions[0]: operands 4294967295 and 4 more are not in its pool "
             "of 3"},
        Flaw{"Guard", [](Unit &unit) { value(unit).guard = 2; },
             "functions[0]: 2 is no index into its guards, which are 2"},
        Flaw{"Condition", [](Unit &unit) { guard(unit).condition = 2; },
             "functions[0]: 2 is no index into its values, which are 2"},
        Flaw{"GuardInItself", [](Unit &unit) { guard(unit).parent = 1; },
             "functions[0]: the parent of its guard 1 does not stand before "
             "it"},
        Flaw{"Enumerator",
             [](Unit &unit) { unit.suppressions[0].kind = SuppressionKind(6); },
             "table 'suppressions': a number is out of its range, before byte "
             "123"}),
    [](const auto &info) { return info.param.name; });

} // namespace
} // namespace cachetidy::facts
