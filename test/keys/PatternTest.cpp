// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What patterns are and what can be asked of them, by examples.

#include "keys/Pattern.h"

#include <gtest/gtest.h>

namespace cachetidy::keys {
namespace {

Pattern text(std::string_view literal) { return Pattern::literal(literal); }
Pattern number() { return Pattern::hole(Filling::Integer); }
Pattern any() { return Pattern::hole(Filling::Text); }

TEST(PatternTest, IsSpelledAsPeopleWriteIt) {
  EXPECT_EQ(spell(text("user:") + number() + text(":profile")),
            "user:{int}:profile");
  EXPECT_EQ(spell(text("user") + Pattern::joint() + any()), "user:{}");
  EXPECT_EQ(spell(Pattern()), "");
}

TEST(PatternTest, KeepsLiteralsInOnePiece) {
  EXPECT_EQ(text("a") + text("b"), text("ab"));
  EXPECT_EQ((text("a") + text("")).pieces().size(), 1u);
}

TEST(PatternTest, AddsItselfToItself) {
  Pattern pattern = text("a") + number();
  pattern += pattern;
  EXPECT_EQ(spell(pattern), "a{int}a{int}");
}

TEST(PatternTest, PutsArgumentsInTheirHoles) {
  const Pattern summary = Pattern::hole(Filling::Text, 1) + text(":") +
                          Pattern::hole(Filling::Text, 0) +
                          Pattern::hole(Filling::Text, 7);
  const Pattern arguments[] = {number(), text("user")};
  EXPECT_EQ(spell(substitute(summary, arguments)), "user:{int}{}");
}

TEST(PatternTest, JoinsToWhatIsCommonAtBothEnds) {
  EXPECT_EQ(spell(join(text("user:") + number(), text("user:") + number())),
            "user:{int}");
  EXPECT_EQ(spell(join(text("user:a:") + number(), text("user:b:") + number())),
            "user:{}");
  EXPECT_EQ(spell(join(text("user:a:x"), text("user:b:x"))), "user:{}");
  EXPECT_EQ(spell(join(text("on"), text("off"))), "o{}");
  EXPECT_EQ(spell(join(number() + text(":a"), any() + text(":a"))), "{}:a");
}

TEST(PatternTest, IsOpenAtTheEndWithOneHoleThere) {
  EXPECT_EQ(spell(openEnded(text("ids:"))), "ids:{}");
  EXPECT_EQ(spell(openEnded(text("ids:") + number())), "ids:{}");
  EXPECT_EQ(spell(openEnded(Pattern())), "{}");
}

TEST(LikenessTest, KnowsASlipOfThePen) {
  EXPECT_TRUE(isMisspelling(text("user:") + number(), text("users:") + any()));
  EXPECT_TRUE(isMisspelling(text("prefs:") + any() + text(":colour"),
                            text("prefs:") + any() + text(":color")));
  EXPECT_FALSE(isMisspelling(text("user:") + any(), text("user:") + any()));
  EXPECT_FALSE(
      isMisspelling(text("v1:user:") + any(), text("v2:user:") + any()));
  EXPECT_FALSE(isMisspelling(text("a:") + any(), text("b:") + any()));
  EXPECT_FALSE(
      isMisspelling(text("cart_count:") + any(), text("cart_total:") + any()));
  EXPECT_FALSE(isMisspelling(text("users:") + any(), text("users:")));
}

TEST(LikenessTest, KnowsAFamilyWithSomeOfItFilledIn) {
  const Pattern page = text("page ") + number() + text(" ") + number();
  EXPECT_TRUE(isFilledIn(page, text("page 0 0")));
  EXPECT_TRUE(isFilledIn(page, text("page ") + number() + text(" 7")));
  EXPECT_TRUE(isFilledIn(page, page));
  EXPECT_FALSE(isFilledIn(page, text("page ") + number()));
  EXPECT_FALSE(isFilledIn(text("order") + number(), text("order1") + number()));
}

TEST(LikenessTest, LooksAtShapesWithoutTheirFillings) {
  EXPECT_TRUE(haveSameShape(text("u:") + any(), text("u:") + number()));
  EXPECT_FALSE(haveSameShape(text("u:") + any(), text("u:") + any() + any()));
  EXPECT_EQ(spell(ofNumbers(text("u:") + any() + Pattern::joint() + any())),
            "u:{int}:{int}");
}

TEST(EqualityTest, GivesATextThatBothCanBe) {
  EXPECT_EQ(commonText(text("user:") + any(),
                       text("user:") + number() + text(":profile")),
            "user:1:profile");
  EXPECT_EQ(commonText(text("a"), text("a")), "a");
  EXPECT_EQ(commonText(any(), Pattern()), "");
}

TEST(EqualityTest, KnowsWhatHolesCanHold) {
  EXPECT_FALSE(mayBeEqual(text("user:") + number(), text("user:list")));
  EXPECT_TRUE(mayBeEqual(text("user:") + number(), text("user:-1")));
  EXPECT_FALSE(mayBeEqual(text("user:") + number(), text("user:1-")));
  EXPECT_FALSE(mayBeEqual(number(), Pattern()));
  EXPECT_TRUE(mayBeEqual(any(), Pattern()));
  EXPECT_TRUE(mayBeEqual(Pattern::hole(Filling::Character), text("x")));
  EXPECT_FALSE(mayBeEqual(Pattern::hole(Filling::Character), text("xy")));
  EXPECT_TRUE(mayBeEqual(Pattern::hole(Filling::Floating), number()));
}

TEST(EqualityTest, LetsNothingReachOverAJoint) {
  const Pattern built = text("user") + Pattern::joint() + any();
  EXPECT_FALSE(mayBeEqual(built, text("user:7")));
  EXPECT_FALSE(mayBeEqual(built, any()));
  EXPECT_FALSE(mayBeEqual(built, built + Pattern::joint() + any()));
  EXPECT_TRUE(mayBeEqual(built, text("user") + Pattern::joint() + number()));
}

TEST(GlobTest, MatchesAsCacheServersDo) {
  const Pattern glob = fromGlob(text("user:*:profile"));
  EXPECT_TRUE(covers(glob, text("user:") + number() + text(":profile")));
  EXPECT_FALSE(covers(glob, text("user:") + number() + text(":card")));
  EXPECT_TRUE(covers(fromGlob(text("user:*")),
                     text("user") + Pattern::joint() + number()));
  EXPECT_TRUE(covers(fromGlob(text("a?c[12]")), text("abc1")));
  EXPECT_FALSE(covers(fromGlob(text("a\\*")), text("ab")));
  EXPECT_TRUE(covers(fromGlob(text("a\\*")), text("a*")));
}

TEST(CoversTest, IsSureOfHolesOnlyWhereTheyFit) {
  EXPECT_TRUE(covers(text("u:") + any(), text("u:") + number()));
  EXPECT_FALSE(covers(text("u:") + number(), text("u:") + any()));
  EXPECT_TRUE(covers(text("u:") + number(), text("u:") + number()));
  EXPECT_FALSE(covers(text("u:") + any(), any()));
}

TEST(ClashTest, FindsNeighboursThatRunIntoEachOther) {
  const std::optional<Clash> clash = findClash(text("u") + number() + number());
  ASSERT_TRUE(clash);
  EXPECT_EQ(clash->piece, 1u);
  EXPECT_EQ(clash->first[0] + clash->first[1],
            clash->second[0] + clash->second[1]);
  EXPECT_NE(clash->first[0], clash->second[0]);
  EXPECT_FALSE(findClash(number() + text(":") + number()));
  EXPECT_FALSE(findClash(any() + Pattern::joint() + any()));
  EXPECT_FALSE(findClash(Pattern::hole(Filling::Character) + any()));
  EXPECT_FALSE(findClash(Pattern::hole(Filling::Padded) + number()));
}

} // namespace
} // namespace cachetidy::keys
