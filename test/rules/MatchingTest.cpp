// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of which findings were there before.

#include "rules/Matching.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace cachetidy::rules {
namespace {

using Findings = std::vector<Finding>;

Finding finding(std::string subject, std::string file = "a.cpp",
                std::uint32_t line = 1) {
  Finding result;
  result.at = {std::move(file), line, 1};
  result.check = "cache-static-memo";
  result.message = "it grows";
  result.subject = std::move(subject);
  return result;
}

TEST(Matching, GoesByCheckAndSubject) {
  Finding moved = finding("names", "b.cpp", 80);
  moved.message = "in other words";
  const Matching same = match({finding("names")}, {moved});
  EXPECT_EQ(same.unchanged, Findings{moved}) << "as it is told now";
  EXPECT_TRUE(same.fresh.empty() && same.fixed.empty());

  Finding other = finding("names");
  other.check = "cache-raw-key";
  for (const Finding &now : {finding("titles"), other}) {
    const Matching different = match({finding("names")}, {now});
    EXPECT_EQ(different.fresh, Findings{now});
    EXPECT_EQ(different.fixed, Findings{finding("names")});
    EXPECT_TRUE(different.unchanged.empty());
  }
}

TEST(Matching, CountsThoseThatAreAlike) {
  const Matching more =
      match({finding("names", "a.cpp", 3)},
            {finding("names", "a.cpp", 3), finding("names", "a.cpp", 9)});
  EXPECT_EQ(more.unchanged, Findings{finding("names", "a.cpp", 3)});
  EXPECT_EQ(more.fresh, Findings{finding("names", "a.cpp", 9)});
}

TEST(Matching, PrefersTheSameFile) {
  const Matching matching =
      match({finding("names", "b.cpp")},
            {finding("names", "a.cpp"), finding("names", "b.cpp")});
  EXPECT_EQ(matching.fresh, Findings{finding("names", "a.cpp")});
}

TEST(Matching, PrefersTheSameWords) {
  Finding worded = finding("names", "a.cpp", 9);
  worded.message = "it is stale";
  Finding moved = worded;
  moved.at.line = 12;
  const Matching matching = match({worded}, {finding("names"), moved});
  EXPECT_EQ(matching.fresh, Findings{finding("names")});
}

/// Some of a few findings, some of them more than once.
Findings some(std::mt19937 &random) {
  Findings result;
  for (const std::string subject : {"a", "b", "c"})
    for (const std::string file : {"1.cpp", "2.cpp"})
      for (unsigned count = random() % 3; count != 0; --count)
        result.push_back(finding(subject, file, count));
  std::ranges::sort(result);
  return result;
}

Findings sorted(Findings one, const Findings &other) {
  one.insert(one.end(), other.begin(), other.end());
  std::ranges::sort(one);
  return one;
}

std::vector<std::string> subjects(const Findings &findings) {
  std::vector<std::string> result;
  for (const Finding &one : findings)
    result.push_back(one.subject);
  std::ranges::sort(result);
  return result;
}

TEST(Matching, LosesAndInventsNothing) {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    const Findings before = some(random), after = some(random);
    const Matching there = match(before, after);
    EXPECT_EQ(sorted(there.fresh, there.unchanged), after);
    EXPECT_EQ(there.fixed.size() + there.unchanged.size(), before.size());
    EXPECT_TRUE(std::ranges::includes(before, there.fixed));
    EXPECT_TRUE(std::ranges::is_sorted(there.fresh));
  }
}

TEST(Matching, IsTheSameBackwards) {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    const Findings before = some(random), after = some(random);
    const Matching there = match(before, after), back = match(after, before);
    EXPECT_EQ(subjects(there.fresh), subjects(back.fixed));
    EXPECT_EQ(subjects(there.fixed), subjects(back.fresh));
    EXPECT_EQ(subjects(there.unchanged), subjects(back.unchanged));
  }
}

TEST(Matching, OfTheSameNothingIsNew) {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const Findings findings = some(random);
    EXPECT_EQ(match(findings, findings).unchanged, findings);
  }
}

} // namespace
} // namespace cachetidy::rules
