// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Running checks: which run, with what, and what is shown of what they say.

#include "facts/Unit.h"
#include "models/Models.h"
#include "program/Program.h"
#include "rules/Check.h"

#include <gtest/gtest.h>

namespace cachetidy::rules {

static Finding finding(std::uint32_t line, Probability probability,
                       std::string message) {
  Finding result;
  result.at = {"a.cpp", line, 1};
  result.probability = probability;
  result.message = std::move(message);
  result.because = {{{"a.cpp", 1, 1}, "because"}};
  return result;
}

static std::vector<Finding> unsorted(const program::Program &,
                                     const Settings &) {
  return {finding(7, Probability::Certain, "late"),
          finding(3, Probability::Likely, "early"),
          finding(7, Probability::Certain, "late"),
          finding(5, Probability::Possible, "doubtful")};
}

static std::vector<Finding> echo(const program::Program &,
                                 const Settings &settings) {
  return {finding(3, Probability::Likely, std::string(settings.text("Word")))};
}

static constexpr Option echoOptions[] = {{"Word", "default", "What to say."}};
static constexpr Check checks[] = {
    {"cache-unsorted", "summary", "page", {}, unsorted},
    {"cache-echo", "summary", "page", echoOptions, echo},
};

/// "line:message[check] " of each finding.
static std::string said(const Selection &selection, facts::Unit unit = {}) {
  models::Models models;
  program::Program program({std::move(unit)}, program::Extent::Whole, models);
  std::string text;
  for (const Finding &found : runChecks(checks, program, selection))
    text += std::to_string(found.at.line) + ":" + found.message + "[" +
            found.check + "] ";
  return text;
}

TEST(Run, nothingUnlessSelected) {
  EXPECT_EQ(said({}), "");
  EXPECT_EQ(said({{"cache-other"}, {}}), "");
}

TEST(Run, sortedAndEachOnce) {
  EXPECT_EQ(said({{"cache-unsorted"}, {}}),
            "3:early[cache-unsorted] 7:late[cache-unsorted] ");
  EXPECT_EQ(said({{"cache-unsorted", "cache-unsorted"}, {}}),
            "3:early[cache-unsorted] 7:late[cache-unsorted] ");
}

TEST(Run, severalChecksInOneOrder) {
  std::string both = "3:default[cache-echo] 3:early[cache-unsorted] "
                     "7:late[cache-unsorted] ";
  EXPECT_EQ(said({{"cache-unsorted", "cache-echo"}, {}}), both);
  EXPECT_EQ(said({{"cache-echo", "cache-unsorted"}, {}}), both);
}

TEST(Run, showsWhatIsProbableEnough) {
  EXPECT_EQ(said({{"cache-unsorted"}, {{"cache-unsorted.Show", "certain"}}}),
            "7:late[cache-unsorted] ");
  EXPECT_EQ(said({{"cache-unsorted"}, {{"cache-unsorted.Show", "possible"}}}),
            "3:early[cache-unsorted] 5:doubtful[cache-unsorted] "
            "7:late[cache-unsorted] ");
}

TEST(Run, givesEachCheckItsOwnOptions) {
  EXPECT_EQ(said({{"cache-echo"},
                  {{"cache-echo.Word", "mine"}, {"cache-unsorted.Word", "x"}}}),
            "3:mine[cache-echo] ");
}

TEST(Run, obeysNolint) {
  facts::Unit unit;
  unit.files = {"a.cpp"};
  unit.strings = {"cache-unsorted"};
  unit.suppressions = {{{0, 3, 20}, facts::SuppressionKind::Line, 0}};
  EXPECT_EQ(said({{"cache-unsorted", "cache-echo"}, {}}, unit),
            "3:default[cache-echo] 7:late[cache-unsorted] ");
}

TEST(Run, obeysWhatIsAllowedWithAReason) {
  facts::Unit unit;
  unit.files = {"a.cpp"};
  unit.strings = {"unsorted", "early birds"};
  unit.suppressions = {
      {{0, 2, 1}, facts::SuppressionKind::Allow, 0, facts::none, 3},
      {{0, 6, 1}, facts::SuppressionKind::Allow, 0, 1, 7}};
  EXPECT_EQ(said({{"cache-unsorted"}, {}}, unit), "3:early[cache-unsorted] ");
}

static std::vector<Finding> listen(const program::Program &,
                                   const Settings &settings) {
  return {finding(1, Probability::Likely, settings.ofAll().at("cache-x.Y"))};
}

TEST(Run, tellsACheckWhatOthersAreGiven) {
  static constexpr Check listening[] = {
      {"cache-listen", "summary", "page", {}, listen}};
  models::Models models;
  program::Program program(facts::Unit(), program::Extent::Whole, models);
  const auto found =
      runChecks(listening, program, {{"cache-listen"}, {{"cache-x.Y", "z"}}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].message, "z");
}

#ifndef NDEBUG
static std::vector<Finding> bare(const program::Program &, const Settings &) {
  Finding result = finding(3, Probability::Likely, "for no reason");
  result.because.clear();
  return {result};
}

TEST(RunDeathTest, refusesAFindingWithoutABecause) {
  static constexpr Check bareCheck[] = {
      {"cache-bare", "summary", "page", {}, bare}};
  models::Models models;
  program::Program program(facts::Unit(), program::Extent::Whole, models);
  EXPECT_DEATH(runChecks(bareCheck, program, {{"cache-bare"}, {}}),
               "no finding without a because");
}
#endif

} // namespace cachetidy::rules
