// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Formats of every style, and the words of commands.

#include "keys/Format.h"

#include <gtest/gtest.h>

namespace cachetidy::keys {
namespace {

/// The parts as a text: holes as <number>, with the filling they name.
std::string spelled(const FormatParts &parts) {
  std::string text;
  for (const FormatPart &part : parts) {
    text += part.text;
    if (!part.isHole())
      continue;
    text += "<" + std::to_string(part.argument);
    if (part.filling)
      text += " " + spell(Pattern::hole(*part.filling));
    text += ">";
  }
  return text;
}

TEST(PrintfTest, ReadsConversions) {
  EXPECT_EQ(spelled(parsePrintf("user:%d:%s")), "user:<0 {int}>:<1>");
  EXPECT_EQ(spelled(parsePrintf("%5.2f%%%c")), "<0 {float}>%<1 {char}>");
  EXPECT_EQ(parsePrintf("%02x").front().filling, Filling::Padded);
  EXPECT_EQ(spelled(parsePrintf("%lld %zu %x")), "<0 {int}> <1 {int}> <2 {}>");
  EXPECT_EQ(spelled(parsePrintf("%qd ('%q', '%q')")),
            "<0 {int}> ('<1 {}>', '<2 {}>')");
}

TEST(PrintfTest, CountsArgumentsThatAreNoText) {
  EXPECT_EQ(spelled(parsePrintf("SET %b %s")), "SET <0> <2>");
  EXPECT_EQ(spelled(parsePrintf("%*d%s")), "<1 {int}><2>");
  EXPECT_EQ(spelled(parsePrintf("%.*s")), "<1>");
}

TEST(PrintfTest, SurvivesAnUnfinishedFormat) {
  EXPECT_EQ(spelled(parsePrintf("a%")), "a<0 {}>");
}

TEST(BracesTest, ReadsNumberedAndUnnumberedFields) {
  EXPECT_EQ(spelled(parseBraces("user:{}:{:>8}")), "user:<0>:<1>");
  EXPECT_EQ(spelled(parseBraces("{1}-{0}")), "<1>-<0>");
  EXPECT_EQ(spelled(parseBraces("{{{}}}")), "{<0>}");
  EXPECT_EQ(spelled(parseBraces("a{")), "a<0>");
}

TEST(NumberedTest, TakesTheLowestFirst) {
  EXPECT_EQ(spelled(parseNumbered("%2/%5/%2")), "<0>/<1>/<0>");
  EXPECT_EQ(spelled(parseNumbered("100%")), "100%");
}

TEST(PercentsTest, ReadsNumbersAndConversions) {
  EXPECT_EQ(spelled(parsePercents("%2%:%1%:%2%")), "<1>:<0>:<1>");
  EXPECT_EQ(spelled(parsePercents("user:%d:%s 5%%")), "user:<0 {int}>:<1> 5%");
  EXPECT_EQ(spelled(parsePercents("a%")), "a<0 {}>");
}

TEST(DollarsTest, ReadsDigits) {
  EXPECT_EQ(spelled(parseDollars("$1:$0 $$5 $")), "<1>:<0> $5 $");
}

TEST(WordsTest, SplitsAtBlanksOfTheFormatAlone) {
  const auto words = splitWords(parsePrintf("  SETEX user:%d:%s  %d %s "));
  ASSERT_EQ(words.size(), 4u);
  EXPECT_EQ(spelled(words[0]), "SETEX");
  EXPECT_EQ(spelled(words[1]), "user:<0 {int}>:<1>");
  EXPECT_EQ(spelled(words[3]), "<3>");
  EXPECT_TRUE(splitWords({}).empty());
}

} // namespace
} // namespace cachetidy::keys
