// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of what is told of two versions of the code.

#include "report/Comparison.h"
#include "report/Fingerprint.h"
#include "report/Report.h"

#include <gtest/gtest.h>

#include <sstream>

namespace cachetidy::report {
namespace {

rules::Finding finding(std::string subject, std::uint32_t line = 1) {
  rules::Finding result;
  result.at = {"a.cpp", line, 1};
  result.check = "cache-static-memo";
  result.message = subject + " is never dropped";
  result.subject = std::move(subject);
  return result;
}

Report compared() {
  Report report;
  report.root = "/nowhere";
  report.findings = {finding("names", 7)};
  report.comparison.emplace();
  report.comparison->since = "origin/main";
  report.comparison->unchanged = {finding("names", 3), finding("titles", 9)};
  report.comparison->fixed = {finding("names", 5)};
  report.translationUnits = 12;
  return report;
}

const std::set<State> all{State::New, State::Unchanged, State::Fixed};

std::string statesIn(const Report &report) {
  std::string text;
  for (const Stated &one : stated(report, all))
    text += " " + std::to_string(one.finding.at.line) + ":" +
            std::string(one.state ? stateName(*one.state) : "");
  return text;
}

std::string textOf(const Report &report) {
  std::ostringstream out;
  writeText(out, report, {"/nowhere", false});
  return std::move(out).str();
}

TEST(Comparison, TellsWhatIsThereInOrderAndThenWhatIsFixed) {
  EXPECT_EQ(statesIn(compared()), " 3:unchanged 7:new 9:unchanged 5:fixed");
}

TEST(Comparison, TellsWhatIsAskedFor) {
  Report report = compared();
  report.comparison->shown = {State::Unchanged};
  EXPECT_EQ(statesIn(report), " 3:unchanged 9:unchanged");
  EXPECT_EQ(textOf(report), "a.cpp:3:1: unchanged: names is never dropped "
                            "[cache-static-memo]\n"
                            "a.cpp:9:1: unchanged: titles is never dropped "
                            "[cache-static-memo]\n");
}

TEST(Comparison, TellsElseWhatAFormIsFor) {
  EXPECT_EQ(stated(compared(), {State::New}).size(), 1);
}

TEST(Comparison, HasNoStatesWithoutAnotherVersion) {
  Report report = compared();
  report.comparison.reset();
  EXPECT_EQ(statesIn(report), " 7:");
}

TEST(Comparison, GivesTheFingerprintsOfThatVersionAlone) {
  const std::vector<Stated> told = stated(compared(), all);
  const std::vector<std::string> alone = fingerprints(std::vector{
      finding("names", 3), finding("names", 7), finding("titles", 9)});
  for (std::size_t i = 0; i < alone.size(); ++i)
    EXPECT_EQ(told[i].fingerprint, alone[i]);
  EXPECT_EQ(told.back().fingerprint, alone.front() + ":3");
}

TEST(Comparison, IsTextAsAWarningAndALine) {
  EXPECT_EQ(textOf(compared()),
            "a.cpp:7:1: warning: names is never dropped [cache-static-memo]\n"
            "a.cpp:5:1: fixed: names is never dropped [cache-static-memo]\n");
}

TEST(Comparison, IsSummedUp) {
  Report report = compared();
  EXPECT_EQ(summary(report), "1 new, 1 fixed, 2 unchanged since origin/main; "
                             "12 translation units");
  report.comparison->untouched = 2;
  report.comparison->notAnalysed = 1;
  report.inBaseline = 4;
  EXPECT_EQ(summary(report),
            "1 new, 1 fixed, 2 unchanged since origin/main; 2 more new, on "
            "lines that were not changed; 1 translation unit of origin/main "
            "could not be analysed, so that what is new may be old; 4 in the "
            "baseline; 12 translation units");
}

} // namespace
} // namespace cachetidy::report
