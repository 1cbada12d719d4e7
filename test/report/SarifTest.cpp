// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of findings as SARIF.

#include "report/Report.h"

#include "SourceTree.h"

#include <nlohmann/json.hpp>

#include <sstream>

namespace cachetidy::report {
namespace {

using nlohmann::json;

constexpr const char *page = R"(# cache-static-memo

A memo that stays.

See [a page](other.md), or [the key builder](../cache-key.md).

```cpp
on([server](int user) {});
```
)";

class SarifTest : public SourceTree {
protected:
  SarifTest() {
    report.root = report.repository = root;
    report.checks = {{"cache-other", "Another.", "# other", {}, nullptr},
                     {"cache-static-memo", "A memo.", page, {}, nullptr}};
    rules::Finding finding;
    finding.at = {"src/a b.cpp", 2, 10};
    finding.check = "cache-static-memo";
    finding.message = "never dropped";
    finding.because = {{{"src/a b.cpp", 1, 1}, "declared here"},
                       {{"/usr/include/map", 9, 2}, "through this"}};
    report.findings = {finding};
  }
  std::string written() const {
    std::ostringstream out;
    writeSarif(out, report);
    return out.str();
  }
  json run() const { return json::parse(written())["runs"][0]; }
  json result() const { return run()["results"][0]; }

  Report report;
};

TEST_F(SarifTest, NamesItsVersionAndRoot) {
  const json log = json::parse(written());
  EXPECT_EQ(log["version"], "2.1.0");
  EXPECT_EQ(log["runs"][0]["originalUriBaseIds"],
            (json{{"SRCROOT", {{"uri", "file://" + root + "/"}}}}));
}

TEST_F(SarifTest, DescribesEveryCheck) {
  const json driver = run()["tool"]["driver"];
  EXPECT_EQ(driver["name"], "cachetidy");
  ASSERT_EQ(driver["rules"].size(), 2u);
  json rule = driver["rules"][1];
  EXPECT_EQ(rule["help"]["text"], R"(# cache-static-memo

A memo that stays.

See a page, or the key builder.

```cpp
on([server](int user) {});
```
)") << "links lead nowhere from there";
  EXPECT_EQ(rule["help"]["markdown"], rule["help"]["text"]);
  rule.erase("help");
  EXPECT_EQ(rule, json::parse(R"({
    "id": "cache-static-memo", "name": "CacheStaticMemo",
    "shortDescription": {"text": "A memo."},
    "fullDescription": {"text": "A memo that stays."},
    "defaultConfiguration": {"level": "warning"}})"));
  EXPECT_EQ(result()["ruleIndex"], 1);
}

TEST_F(SarifTest, PointsBelowTheRootAndOutsideIt) {
  EXPECT_EQ(result()["locations"], json::parse(R"([{"physicalLocation": {
    "artifactLocation": {"uri": "src/a%20b.cpp", "uriBaseId": "SRCROOT"},
    "region": {"startLine": 2, "startColumn": 10}}}])"));
  EXPECT_EQ(result()["relatedLocations"][1], json::parse(R"({
    "id": 2, "message": {"text": "through this"}, "physicalLocation": {
    "artifactLocation": {"uri": "file:///usr/include/map"},
    "region": {"startLine": 9, "startColumn": 2}}})"));
}

TEST_F(SarifTest, TellsTheStoryInOrder) {
  const json steps = result()["codeFlows"][0]["threadFlows"][0]["locations"];
  std::vector<std::string> texts;
  for (const json &step : steps)
    texts.push_back(step["location"]["message"]["text"]);
  EXPECT_EQ(texts, (std::vector<std::string>{"declared here", "through this",
                                             "never dropped"}));
  EXPECT_EQ(steps[2]["location"]["physicalLocation"],
            result()["locations"][0]["physicalLocation"]);
}

TEST_F(SarifTest, NamesFilesAsTheRepositoryDoes) {
  report.repository = std::filesystem::path(root).parent_path();
  const std::string folder = std::filesystem::path(root).filename();
  EXPECT_EQ(
      result()["locations"][0]["physicalLocation"]["artifactLocation"],
      (json{{"uri", folder + "/src/a%20b.cpp"}, {"uriBaseId", "SRCROOT"}}));
  EXPECT_EQ(run()["originalUriBaseIds"]["SRCROOT"]["uri"],
            "file://" + report.repository + "/");
}

TEST_F(SarifTest, CountsColumnsInCodePoints) {
  write("src/a b.cpp", "\n\"\u00e9\u00e9\" + x\n");
  EXPECT_EQ(run()["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(result()["locations"][0]["physicalLocation"]["region"],
            (json{{"startLine", 2}, {"startColumn", 8}}));
}

TEST_F(SarifTest, LevelFollowsProbability) {
  const auto level = [&](rules::Probability probability) {
    report.findings[0].probability = probability;
    return result()["level"];
  };
  EXPECT_EQ(level(rules::Probability::Certain), "error");
  EXPECT_EQ(level(rules::Probability::Likely), "warning");
  EXPECT_EQ(level(rules::Probability::Possible), "note");
  EXPECT_EQ(result()["rank"], 50);
}

TEST_F(SarifTest, KeepsItsFingerprintWhenCodeMoves) {
  const json before = result()["partialFingerprints"];
  EXPECT_EQ(before["cachetidy/v1"].get<std::string>().size(), 16u);
  report.findings[0].at.line = 77;
  EXPECT_EQ(result()["partialFingerprints"], before);
}

TEST_F(SarifTest, GivesFixesAsRegions) {
  write("src/a b.cpp", "abc\nde\n");
  report.findings[0].fix = {{{"src/a b.cpp", 1, 2}, 5, "new"},
                            {{"src/a b.cpp", 2, 3}, 0, ";"}};
  EXPECT_EQ(result()["fixes"][0]["artifactChanges"], json::parse(R"([{
    "artifactLocation": {"uri": "src/a%20b.cpp", "uriBaseId": "SRCROOT"},
    "replacements": [
      {"deletedRegion": {"startLine": 1, "startColumn": 2,
                         "endLine": 2, "endColumn": 3},
       "insertedContent": {"text": "new"}},
      {"deletedRegion": {"startLine": 2, "startColumn": 3,
                         "endLine": 2, "endColumn": 3},
       "insertedContent": {"text": ";"}}]}])"));
}

TEST_F(SarifTest, GivesNoFixThatWouldNotBeWhatItWas) {
  report.findings[0].fix = {{{"src/a b.cpp", 1, 2}, 5, "caf\xe9"}};
  EXPECT_FALSE(result().contains("fixes"));
}

TEST_F(SarifTest, SaysWhatWasNotAnalysed) {
  EXPECT_EQ(run()["invocations"],
            json::parse(R"([{"executionSuccessful": true}])"));
  report.problems = {{{"src/bad.cpp", 7, 1}, "expected ';'"},
                     {{"src/gone.cpp", 0, 0}, "does not exist"}};
  report.notAnalysed = 2;
  const json invocation = run()["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  const json notes = invocation["toolExecutionNotifications"];
  ASSERT_EQ(notes.size(), 2u);
  EXPECT_EQ(notes[0]["message"]["text"], "expected ';'");
  EXPECT_EQ(notes[0]["locations"][0]["physicalLocation"]["region"]["startLine"],
            7);
  EXPECT_FALSE(notes[1]["locations"][0]["physicalLocation"].contains("region"));
}

TEST_F(SarifTest, IsTheSameEveryTime) { EXPECT_EQ(written(), written()); }

} // namespace
} // namespace cachetidy::report
