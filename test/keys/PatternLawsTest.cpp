// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The laws of the algebra, on random patterns and on texts drawn from them.

#include "keys/Pattern.h"

#include <gtest/gtest.h>

#include <random>

namespace cachetidy::keys {
namespace {

constexpr int rounds = 20000;
/// Few letters, so that much is equal by chance; a joint is a byte of its own.
constexpr std::string_view letters = "a1:-";
constexpr char joint = '\x01';

class Dice {
public:
  explicit Dice(unsigned seed) : Random(seed) {}

  std::size_t below(std::size_t limit) { return Random() % limit; }

  std::string word(std::size_t limit) {
    std::string text(below(limit), ' ');
    for (char &letter : text)
      letter = letters[below(letters.size())];
    return text;
  }

  Pattern pattern() {
    Pattern result;
    for (std::size_t count = below(5); count != 0; --count) {
      switch (below(4)) {
      case 0:
      case 1:
        result += Pattern::literal(word(3));
        break;
      case 2:
        result += Pattern::hole(Filling(below(6)));
        break;
      default:
        result += Pattern::joint();
      }
    }
    return result;
  }

  std::string filling(Filling kind) {
    static constexpr const char *booleans[] = {"0", "1", "true", "false"};
    switch (kind) {
    case Filling::Text:
      return word(4);
    case Filling::Character:
      return std::string(1, letters[below(letters.size())]);
    case Filling::Padded:
      return "0" + std::to_string(below(10));
    case Filling::Boolean:
      return booleans[below(4)];
    case Filling::Integer:
      return std::to_string(int(below(23)) - 11);
    case Filling::Floating:
      return std::to_string(double(below(5)) - 2.5);
    }
    return "";
  }

  std::string textOf(const Pattern &pattern) {
    std::string text;
    for (const Piece &piece : pattern.pieces()) {
      if (piece.kind == Piece::Hole)
        text += filling(piece.filling);
      else
        text += piece.kind == Piece::Joint ? std::string(1, joint) : piece.text;
    }
    return text;
  }

private:
  std::mt19937 Random;
};

/// A text with joints in it as the pattern that it alone is.
Pattern exactly(std::string_view text) {
  Pattern pattern;
  for (char letter : text)
    pattern += letter == joint ? Pattern::joint()
                               : Pattern::literal(std::string(1, letter));
  return pattern;
}

/// As a server sees it: joints are ':' like any other.
Pattern written(const Pattern &pattern) {
  Pattern result;
  for (const Piece &piece : pattern.pieces())
    result += piece.kind == Piece::Hole ? Pattern::hole(piece.filling)
              : piece.kind == Piece::Joint
                  ? Pattern::literal(":")
                  : Pattern::literal(piece.text);
  return result;
}

TEST(PatternLaws, APatternMatchesWhatItGives) {
  Dice dice(1);
  for (int round = 0; round < rounds; ++round) {
    const Pattern pattern = dice.pattern();
    const std::string text = dice.textOf(pattern);
    ASSERT_TRUE(mayBeEqual(pattern, exactly(text)))
        << spell(pattern) << " gives " << text;
  }
}

TEST(PatternLaws, EqualityIsReflexiveAndSymmetric) {
  Dice dice(2);
  for (int round = 0; round < rounds; ++round) {
    const Pattern one = dice.pattern(), other = dice.pattern();
    ASSERT_TRUE(mayBeEqual(one, one)) << spell(one);
    ASSERT_EQ(mayBeEqual(one, other), mayBeEqual(other, one))
        << spell(one) << " and " << spell(other);
  }
}

TEST(PatternLaws, TextsThatMeetAreFound) {
  Dice dice(3);
  int met = 0;
  for (int round = 0; round < 4 * rounds; ++round) {
    const Pattern one = dice.pattern(), other = dice.pattern();
    if (dice.textOf(one) != dice.textOf(other))
      continue;
    ++met;
    ASSERT_TRUE(mayBeEqual(one, other)) << spell(one) << " " << spell(other);
  }
  EXPECT_GT(met, 100) << "the dice are not fit for this";
}

TEST(PatternLaws, TheCommonTextIsInBoth) {
  Dice dice(4);
  for (int round = 0; round < rounds; ++round) {
    const Pattern one = dice.pattern(), other = dice.pattern();
    const auto common = commonText(one, other);
    // Joints are shown as ':', which would not be found again.
    const bool hasJoint = spell(one).find(':') != std::string::npos;
    if (!common || hasJoint)
      continue;
    ASSERT_TRUE(mayBeEqual(one, exactly(*common))) << spell(one) << *common;
    ASSERT_TRUE(mayBeEqual(other, exactly(*common))) << spell(other) << *common;
  }
}

TEST(PatternLaws, WhatIsCoveredIsMatched) {
  Dice dice(5);
  int covered = 0;
  for (int round = 0; round < 4 * rounds; ++round) {
    const Pattern wider = dice.pattern(), family = dice.pattern();
    ASSERT_TRUE(covers(family, family)) << spell(family);
    ASSERT_TRUE(covers(Pattern::hole(Filling::Text), exactly("a1")));
    if (!covers(wider, family))
      continue;
    ++covered;
    ASSERT_TRUE(mayBeEqual(written(wider), written(family)))
        << spell(wider) << " " << spell(family);
  }
  EXPECT_GT(covered, 100) << "the dice are not fit for this";
}

TEST(PatternLaws, AJoinCoversBoth) {
  Dice dice(6);
  for (int round = 0; round < rounds; ++round) {
    const Pattern one = dice.pattern(), other = dice.pattern();
    const Pattern both = join(one, other);
    ASSERT_EQ(join(one, one), one);
    for (const Pattern *part : {&one, &other}) {
      const std::string text = dice.textOf(*part);
      // A hole of a join does not reach over joints.
      if (text.find(joint) != std::string::npos)
        continue;
      ASSERT_TRUE(mayBeEqual(both, exactly(text)))
          << spell(both) << " of " << spell(one) << " and " << spell(other);
    }
  }
}

TEST(PatternLaws, ConcatenationIsAssociativeAndSubstitutionFollowsIt) {
  Dice dice(7);
  for (int round = 0; round < rounds; ++round) {
    const Pattern a = dice.pattern(), b = dice.pattern(), c = dice.pattern();
    ASSERT_EQ((a + b) + c, a + (b + c));
    const Pattern arguments[] = {b};
    const Pattern hole = Pattern::hole(Filling::Text, 0);
    ASSERT_EQ(substitute(a + hole + c, arguments), a + b + c);
  }
}

TEST(PatternLaws, AClashIsOneTextFromTwoFillings) {
  Dice dice(8);
  for (int round = 0; round < rounds; ++round) {
    const auto clash = findClash(dice.pattern());
    if (!clash)
      continue;
    ASSERT_EQ(clash->first[0] + clash->first[1],
              clash->second[0] + clash->second[1]);
    ASSERT_NE(clash->first[0], clash->second[0]);
  }
}

} // namespace
} // namespace cachetidy::keys
