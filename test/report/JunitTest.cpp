// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of findings as results of tests.

#include "ExampleReport.h"

#include <gtest/gtest.h>

#include <sstream>

namespace cachetidy::report {
namespace {

std::string written(const Report &report) {
  std::ostringstream out;
  writeJunit(out, report);
  return out.str();
}

bool has(const std::string &text, const std::string &part) {
  return text.find(part) != std::string::npos;
}

TEST(Junit, HasPassingCasesForACleanProgram) {
  EXPECT_EQ(written(exampleReport()), R"(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="cachetidy" tests="3" failures="0" errors="0">
  <testsuite name="analysis" tests="1" failures="0" errors="0">
    <testcase classname="cachetidy.analysis" name="all translation units are analysed"/>
  </testsuite>
  <testsuite name="cache-raw-key" tests="1" failures="0" errors="0">
    <testcase classname="cachetidy.cache-raw-key" name="no findings"/>
  </testsuite>
  <testsuite name="cache-static-memo" tests="1" failures="0" errors="0">
    <testcase classname="cachetidy.cache-static-memo" name="no findings"/>
  </testsuite>
</testsuites>
)");
}

TEST(Junit, AFindingIsACaseThatFailed) {
  Report report = exampleReport();
  report.findings = {exampleFinding()};
  const std::string text = written(report);
  EXPECT_TRUE(has(text, R"(
  <testsuite name="cache-static-memo" tests="1" failures="1" errors="0">
    <testcase classname="cachetidy.cache-static-memo" name="p/src/a.cpp: 'names' grows" file="p/src/a.cpp" line="3">
      <failure type="certain" message="'names' grows">p/src/a.cpp:3:5: warning: 'names' grows [cache-static-memo]
p/src/a.cpp:1:2: note: declared here
/usr/include/map:9:1: note: filled here
</failure>
    </testcase>
  </testsuite>
)")) << text;
  EXPECT_TRUE(has(text, R"(tests="3" failures="1" errors="0">)"));
}

TEST(Junit, WhatWasNotAnalysedIsAnError) {
  Report report = exampleReport();
  addProblems(report);
  const std::string text = written(report);
  EXPECT_TRUE(has(text, R"(
  <testsuite name="analysis" tests="3" failures="0" errors="3">
    <testcase classname="cachetidy.analysis" name="all translation units are analysed">
      <error type="not analysed" message="2 of 2 translation units could not be analysed completely, so that what is there may be missed; no findings">2 of 2 translation units could not be analysed completely, so that what is there may be missed; no findings</error>
    </testcase>
    <testcase classname="cachetidy.analysis" name="p/src/bad.cpp: expected ';'" file="p/src/bad.cpp" line="7">
      <error type="not analysed" message="expected ';'">p/src/bad.cpp:7:1: expected ';'</error>
    </testcase>
    <testcase classname="cachetidy.analysis" name="p/src/gone.cpp: no such file" file="p/src/gone.cpp">
)")) << text;
}

TEST(Junit, NamesStayWhenCodeMoves) {
  Report report = exampleReport();
  report.findings.assign(2, exampleFinding());
  report.findings[1].at.line = 77;
  const std::string text = written(report);
  EXPECT_TRUE(has(text, R"-(name="p/src/a.cpp: 'names' grows")-"));
  EXPECT_TRUE(has(text, R"-(name="p/src/a.cpp: 'names' grows (2)")-"));
  EXPECT_FALSE(has(text, "(3)"));
}

TEST(Junit, EscapesMarkup) {
  Report report = exampleReport();
  report.problems = {{{"a.cpp"}, "<b> & \"c\"\n]]>\td"}};
  const std::string text = written(report);
  EXPECT_TRUE(
      has(text, R"(message="&lt;b&gt; &amp; &quot;c&quot;&#10;]]&gt;&#9;d")"));
  EXPECT_TRUE(has(text, "&lt;b&gt; &amp; &quot;c&quot;\n]]&gt;\td</error>"));
}

TEST(Junit, SurvivesTextThatIsNoXml) {
  Report report = exampleReport();
  report.problems = {{{"a.cpp"}, "caf\xe9 \x1b"}};
  EXPECT_TRUE(has(written(report), "caf\uFFFD \uFFFD</error>"));
}

} // namespace
} // namespace cachetidy::report
