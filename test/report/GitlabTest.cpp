// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of findings as GitLab's Code Quality.

#include "ExampleReport.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace cachetidy::report {
namespace {

using nlohmann::json;

json issues(const Report &report) {
  std::ostringstream out;
  writeGitlab(out, report);
  return json::parse(out.str());
}

TEST(Gitlab, IsAnEmptyListForACleanProgram) {
  EXPECT_EQ(issues(exampleReport()), json::array());
}

TEST(Gitlab, HoldsWhatIsShown) {
  Report report = exampleReport();
  report.findings = {exampleFinding()};
  json issue = issues(report)[0];
  EXPECT_EQ(issue["fingerprint"].get<std::string>().size(), 16u);
  issue.erase("fingerprint");
  EXPECT_EQ(issue, json::parse(R"({
    "description": "'names' grows", "check_name": "cache-static-memo",
    "severity": "critical",
    "location": {"path": "p/src/a.cpp", "lines": {"begin": 3}}})"));
}

TEST(Gitlab, SeverityFollowsProbability) {
  Report report = exampleReport();
  report.findings = {exampleFinding()};
  const auto severity = [&](rules::Probability probability) {
    report.findings[0].probability = probability;
    return issues(report)[0]["severity"];
  };
  EXPECT_EQ(severity(rules::Probability::Certain), "critical");
  EXPECT_EQ(severity(rules::Probability::Likely), "major");
  EXPECT_EQ(severity(rules::Probability::Possible), "minor");
}

TEST(Gitlab, TellsProblemsAsIssues) {
  Report report = exampleReport();
  report.findings = {exampleFinding()};
  addProblems(report);
  const json all = issues(report);
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[1]["severity"], "blocker");
  EXPECT_EQ(all[1]["check_name"], "not-analysed");
  EXPECT_EQ(all[1]["location"], json::parse(R"({
    "path": "p/src/bad.cpp", "lines": {"begin": 7}})"));
  EXPECT_EQ(all[2]["location"]["lines"]["begin"], 1)
      << "there has to be a line";
}

TEST(Gitlab, NoTwoIssuesHaveOneFingerprint) {
  Report report = exampleReport();
  report.findings.assign(2, exampleFinding());
  report.problems.assign(2, {{"src/bad.cpp", 7, 1}, "expected ';'"});
  std::set<std::string> prints;
  for (const json &issue : issues(report))
    prints.insert(issue["fingerprint"]);
  EXPECT_EQ(prints.size(), 4u);
}

TEST(Gitlab, SurvivesTextThatIsNoUtf8) {
  Report report = exampleReport();
  report.problems = {{{"a.cpp"}, "caf\xe9"}};
  EXPECT_EQ(issues(report)[0]["description"], "caf\uFFFD");
}

} // namespace
} // namespace cachetidy::report
