// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of findings as commands of a GitHub workflow.

#include "ExampleReport.h"
#include "SourceTree.h"

#include <sstream>

namespace cachetidy::report {
namespace {

std::string written(const Report &report) {
  std::ostringstream out;
  writeGithub(out, report);
  return out.str();
}

TEST(Github, SaysNothingOfACleanProgram) {
  EXPECT_EQ(written(exampleReport()), "");
}

TEST(Github, AnnotatesTheLineAndTellsTheStory) {
  Report report = exampleReport();
  report.findings = {exampleFinding()};
  EXPECT_EQ(written(report),
            "::error title=cache-static-memo,file=p/src/a.cpp,line=3,endLine=3,"
            "col=5::'names' grows%0Ap/src/a.cpp:1:2: declared here%0A"
            "/usr/include/map:9:1: filled here\n");
}

TEST(Github, CommandFollowsProbability) {
  Report report = exampleReport();
  report.findings = {exampleFinding()};
  const auto begin = [&](rules::Probability probability) {
    report.findings[0].probability = probability;
    const std::string text = written(report);
    return text.substr(0, text.find(' '));
  };
  EXPECT_EQ(begin(rules::Probability::Certain), "::error");
  EXPECT_EQ(begin(rules::Probability::Likely), "::warning");
  EXPECT_EQ(begin(rules::Probability::Possible), "::notice");
}

TEST(Github, TellsProblemsAsErrors) {
  Report report = exampleReport();
  addProblems(report);
  EXPECT_EQ(written(report),
            "::error title=not analysed,file=p/src/bad.cpp,line=7,endLine=7,"
            "col=1::expected ';'\n"
            "::error title=not analysed,file=p/src/gone.cpp::no such file\n");
}

TEST(Github, EscapesWhatSeparates) {
  Report report = exampleReport();
  report.problems = {{{"50%,a:b.cpp"}, "100%: a,b\r\n::error::no"}};
  EXPECT_EQ(written(report),
            "::error title=not analysed,file=p/50%25%2Ca%3Ab.cpp::"
            "100%25: a,b%0D%0A::error::no\n");
}

TEST(Github, SurvivesTextThatIsNoUtf8) {
  Report report = exampleReport();
  report.problems = {{{"a.cpp"}, "caf\xe9"}};
  EXPECT_TRUE(written(report).ends_with("::caf\uFFFD\n"));
}

class GithubSourceTest : public SourceTree {};

TEST_F(GithubSourceTest, CountsColumnsInCharacters) {
  write("a.cpp", "\"\u00e9\u00e9\" + x\n");
  Report report;
  report.root = report.repository = root;
  report.problems = {{{"a.cpp", 1, 10}, "here"}};
  EXPECT_NE(written(report).find(",col=8::"), std::string::npos);
}

} // namespace
} // namespace cachetidy::report
