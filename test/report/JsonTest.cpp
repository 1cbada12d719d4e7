// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of findings as JSON.

#include "report/Report.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace cachetidy::report {
namespace {

std::string written(const Report &report) {
  std::ostringstream out;
  writeJson(out, report);
  return out.str();
}

Report example() {
  rules::Finding finding;
  finding.at = {"src/a.cpp", 3, 5};
  finding.check = "cache-static-memo";
  finding.probability = rules::Probability::Certain;
  finding.message = "it says \"no\"";
  finding.subject = "names";
  finding.because = {{{"src/a.cpp", 1, 2}, "declared here"}};
  finding.fix = {{{"src/a.cpp", 3, 5}, 4, "key"}};
  Report report;
  report.root = "/p";
  report.findings = {finding};
  report.problems = {{{"src/bad.cpp", 7, 1}, "expected ';'"}};
  report.translationUnits = 2;
  report.notAnalysed = 1;
  return report;
}

TEST(Json, HoldsAllOfAFinding) {
  const nlohmann::json json = nlohmann::json::parse(written(example()));
  nlohmann::json finding = json["findings"][0];
  EXPECT_EQ(finding["fingerprint"].get<std::string>().size(), 16u);
  finding.erase("fingerprint");
  EXPECT_EQ(finding, nlohmann::json::parse(R"({
    "file": "src/a.cpp", "line": 3, "column": 5,
    "check": "cache-static-memo", "probability": "certain",
    "message": "it says \"no\"", "subject": "names",
    "notes": [{"file": "src/a.cpp", "line": 1, "column": 2,
               "message": "declared here"}],
    "fix": [{"file": "src/a.cpp", "line": 3, "column": 5, "length": 4,
             "text": "key"}]})"));
}

TEST(Json, SaysWhatWasNotAnalysed) {
  const nlohmann::json json = nlohmann::json::parse(written(example()));
  EXPECT_EQ(json["root"], "/p");
  EXPECT_EQ(json["translationUnits"], 2);
  EXPECT_EQ(json["notAnalysed"], 1);
  EXPECT_EQ(json["problems"], nlohmann::json::parse(R"([{
    "file": "src/bad.cpp", "line": 7, "column": 1,
    "message": "expected ';'"}])"));
}

TEST(Json, IsTheSameEveryTime) {
  EXPECT_EQ(written(example()), written(example()));
}

TEST(Json, SurvivesTextThatIsNoUtf8) {
  Report report = example();
  report.findings[0].message = "caf\xe9";
  report.findings[0].fix[0].text = "caf\xe9";
  const nlohmann::json json = nlohmann::json::parse(written(report));
  EXPECT_EQ(json["findings"][0]["message"], "caf\uFFFD");
  EXPECT_EQ(json["findings"][0]["fix"], nlohmann::json::array())
      << "it would not be what it was";
}

} // namespace
} // namespace cachetidy::report
