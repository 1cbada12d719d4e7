// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A NOLINT comment silences what clang-tidy 22 lets it silence, and one that
// allows a check what its code has.

#include "rules/Suppress.h"

#include "facts/Unit.h"

#include <gtest/gtest.h>

namespace cachetidy::rules {

using facts::SuppressionKind;

namespace {

struct Comment {
  SuppressionKind kind;
  std::uint32_t line;
  const char *checks = nullptr; ///< null: without parentheses
  std::uint32_t column = 1;
  facts::Index file = 0; ///< of a.cpp, b.cpp
};

constexpr auto nolint = SuppressionKind::Line;
constexpr auto nextLine = SuppressionKind::NextLine;
constexpr auto begin = SuppressionKind::Begin;
constexpr auto end = SuppressionKind::End;

} // namespace

static facts::Unit unitWith(const std::vector<Comment> &comments) {
  facts::Unit unit;
  unit.files = {"a.cpp", "b.cpp"};
  for (const Comment &comment : comments) {
    facts::Suppression row;
    row.kind = comment.kind;
    row.at = {comment.file, comment.line, comment.column};
    if (comment.checks) {
      row.checks = static_cast<facts::Index>(unit.strings.size());
      unit.strings.push_back(comment.checks);
    }
    unit.suppressions.push_back(row);
  }
  return unit;
}

/// The lines from 1 to 9 on which a finding in column 5 of a.cpp is silenced.
static std::string silencedIn(const facts::Unit &unit) {
  Suppressions suppressions(unit);
  std::string lines;
  for (std::uint32_t line = 1; line <= 9; ++line) {
    Finding finding;
    finding.at = {"a.cpp", line, 5};
    finding.check = "cache-raw-key";
    if (suppressions.silence(finding))
      lines += std::to_string(line);
  }
  return lines;
}

static std::string silenced(const std::vector<Comment> &comments) {
  return silencedIn(unitWith(comments));
}

TEST(Suppress, nothingWithoutComments) { EXPECT_EQ(silenced({}), ""); }

TEST(Suppress, itsLineOrTheNext) {
  EXPECT_EQ(silenced({{nolint, 3}}), "3");
  EXPECT_EQ(silenced({{nolint, 3, nullptr, 70}}), "3");
  EXPECT_EQ(silenced({{nextLine, 3}}), "4");
}

TEST(Suppress, theChecksNamed) {
  EXPECT_EQ(silenced({{nolint, 3, "cache-raw-key"}}), "3");
  EXPECT_EQ(silenced({{nolint, 3, "cache-*"}}), "3");
  EXPECT_EQ(silenced({{nolint, 3, "other, cache-raw-key"}}), "3");
  EXPECT_EQ(silenced({{nolint, 3, "other"}}), "");
  EXPECT_EQ(silenced({{nolint, 3, ""}}), "");
  EXPECT_EQ(silenced({{nextLine, 3, "cache-raw-key"}}), "4");
}

TEST(Suppress, negativeGlobsAreIgnored) {
  EXPECT_EQ(silenced({{nolint, 3, "*,-cache-raw-key"}}), "3");
  EXPECT_EQ(silenced({{nolint, 3, "-other"}}), "");
}

TEST(Suppress, oneOfSeveralOnALineIsEnough) {
  EXPECT_EQ(silenced({{nolint, 3, "other"}, {nolint, 3, "cache-raw-key", 40}}),
            "3");
}

TEST(Suppress, onlyInItsFile) {
  EXPECT_EQ(silenced({{nolint, 3, nullptr, 1, 1}}), "");
  EXPECT_EQ(silenced({{begin, 2, nullptr, 1, 1}, {end, 5, nullptr, 1, 0}}), "");
}

TEST(Suppress, blocks) {
  EXPECT_EQ(silenced({{begin, 2}, {end, 5}}), "234");
  EXPECT_EQ(silenced({{begin, 2, nullptr, 9}, {end, 5, nullptr, 9}}), "345");
  EXPECT_EQ(silenced({{begin, 2, "cache-*"}, {end, 5, "cache-*"}}), "234");
  EXPECT_EQ(silenced({{begin, 2, "other"}, {end, 5, "other"}}), "");
}

TEST(Suppress, blocksNest) {
  EXPECT_EQ(silenced({{begin, 2, "other"},
                      {begin, 4, "cache-raw-key"},
                      {end, 6, "cache-raw-key"},
                      {end, 8, "other"}}),
            "45");
}

TEST(Suppress, anEndClosesTheInnermostBlockOrNone) {
  EXPECT_EQ(silenced({{begin, 2, "cache-raw-key"},
                      {begin, 4, "other"},
                      {end, 6, "cache-raw-key"},
                      {end, 8, "other"}}),
            "");
}

TEST(Suppress, anEndNamesWhatItsBeginNames) {
  EXPECT_EQ(silenced({{begin, 2, "cache-raw-key"}, {end, 5, "cache-*"}}), "");
  EXPECT_EQ(silenced({{begin, 2}, {end, 5, "cache-raw-key"}}), "");
  EXPECT_EQ(silenced({{begin, 2, "cache-raw-key"}, {end, 5}}), "");
  EXPECT_EQ(silenced({{begin, 2, "*"}, {end, 5}}), "");
  EXPECT_EQ(
      silenced({{begin, 2, "other,cache-*"}, {end, 5, " other , cache-* "}}),
      "234");
  EXPECT_EQ(silenced({{begin, 2, "cache-*,a b"}, {end, 5, "cache-*,ab"}}), "");
  EXPECT_EQ(silenced({{begin, 2, "cache-*,other"}, {end, 5, "other,cache-*"}}),
            "");
}

TEST(Suppress, whatStaysOpenIsVoid) {
  EXPECT_EQ(silenced({{begin, 2}}), "");
  EXPECT_EQ(silenced({{end, 5}}), "");
  EXPECT_EQ(silenced({{end, 2}, {begin, 5}}), "");
}

/// The same of a comment in line 3 whose code ends in line 5.
static std::string allowed(const char *checks, const char *reason = "so it is",
                           std::uint32_t lastLine = 5) {
  facts::Unit unit = unitWith({{SuppressionKind::Allow, 3, checks, 9}});
  unit.suppressions[0].lastLine = lastLine;
  if (reason) {
    unit.suppressions[0].reason =
        static_cast<facts::Index>(unit.strings.size());
    unit.strings.push_back(reason);
  }
  return silencedIn(unit);
}

TEST(Suppress, whatIsAllowed) {
  EXPECT_EQ(allowed("raw-key"), "345");
  EXPECT_EQ(allowed("cache-raw-key"), "345");
  EXPECT_EQ(allowed("static-memo, raw-key"), "345");
  EXPECT_EQ(allowed("raw-key", "so it is", 3), "3");
}

TEST(Suppress, nothingElseIsAllowed) {
  EXPECT_EQ(allowed("static-memo"), "");
  EXPECT_EQ(allowed("raw"), "");
  EXPECT_EQ(allowed("*"), "");
  EXPECT_EQ(allowed("raw-*"), "");
  EXPECT_EQ(allowed("raw-key", nullptr), "");
  EXPECT_EQ(allowed("raw-key", "so it is", 0), "");
  EXPECT_EQ(allowed(nullptr), "");
  EXPECT_EQ(silenced({{SuppressionKind::Unclear, 3, "raw-key"}}), "");
}

TEST(Suppress, theRowsThatSilence) {
  const facts::Unit unit = unitWith(
      {{begin, 2}, {nolint, 3, "cache-raw-key"}, {nolint, 3, "x"}, {end, 5}});
  Finding finding;
  finding.at = {"a.cpp", 3, 5};
  finding.check = "cache-raw-key";
  EXPECT_EQ(Suppressions(unit).silencing(finding),
            (std::vector<facts::Index>{1, 0}));
}

TEST(Suppress, theOrderOfTheRowsDoesNotMatter) {
  EXPECT_EQ(silenced({{end, 5}, {begin, 2}}), "234");
}

} // namespace cachetidy::rules
