// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of the page as text; test/html opens it in a browser.

#include "report/Markup.h"
#include "report/Report.h"

#include "SourceTree.h"

#include <gmock/gmock.h>

#include <regex>
#include <sstream>

namespace cachetidy::report {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char *hostile = "x</script><img src=x onerror=alert(1)>\"'&";

std::string written(const Report &report) {
  std::ostringstream out;
  writeHtml(out, report);
  return out.str();
}

/// Every text of it is hostile.
Report example(const std::string &root) {
  rules::Finding finding;
  finding.at = {hostile, 2, 3};
  finding.check = "cache-static-memo";
  finding.message = hostile;
  finding.because = {{{hostile, 1, 1}, hostile}};
  Cache cache{.name = hostile};
  cache.uses = {{Use::Fills, {{hostile, 2, 3}, hostile}, hostile, hostile}};
  cache.sources = {{{{hostile, 1, 1}, hostile}, hostile, false}};
  cache.changes = {{{{hostile, 1, 1}, hostile},
                    hostile,
                    hostile,
                    Change::LeadsToNoDrop,
                    {{{hostile, 1, 1}, hostile}}}};
  cache.excuse = hostile;
  Report report;
  report.root = root;
  const std::span<const rules::Check> checks = rules::allChecks();
  report.checks = {checks.begin(), checks.end()};
  report.findings = {finding};
  report.problems = {{{hostile, 1, 1}, hostile}};
  report.notAnalysed = 1;
  report.map = {root, {{hostile, {cache}}}, {cache}};
  return report;
}

TEST(Markup, KeepsTextAText) {
  std::ostringstream out;
  Markup to(out);
  {
    const Markup::Element list = to.element("ul", {{"title", "a\"'<>&"}});
    to.leaf("li", "<b>&amp;\x1b\n");
  }
  to.trusted("<hr>");
  EXPECT_EQ(out.str(),
            "<ul title=\"a&quot;&#39;&lt;&gt;&amp;\">"
            "<li>&lt;b&gt;&amp;amp;&lt;1B&gt;&lt;0A&gt;</li></ul><hr>");
}

class HtmlTest : public SourceTree {};

TEST_F(HtmlTest, LetsNoTextBecomeMarkup) {
  write("other.cpp", std::string(hostile) + "\n");
  Report report = example(root);
  report.findings.front().because.push_back({{"other.cpp", 1, 1}, "here"});
  const std::string page = written(report);
  EXPECT_THAT(page, HasSubstr("x&lt;/script&gt;&lt;img src=x onerror=alert(1)"
                              "&gt;&quot;&#39;&amp;"));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("x</script>")));
}

TEST_F(HtmlTest, IsTheSameWhereverTheProjectIs) {
  Report report = example("/one");
  const std::string page = written(report);
  report.root = report.map.root = "/other";
  EXPECT_EQ(written(report), page);
}

TEST_F(HtmlTest, AsksForNothing) {
  const std::string page = written(example(root));
  const std::regex fetched("<(?:script|link|img|iframe)[^>]*(?:src|href)=\"(?!"
                           "data:,\")|@import|url\\(");
  EXPECT_FALSE(std::regex_search(page, fetched));
  EXPECT_THAT(page, HasSubstr("default-src 'none'"));
}

/// A script that came in by a fault of ours would have to name it.
TEST_F(HtmlTest, RunsOnlyScriptsThatNameADigestOfIt) {
  Report report = example(root);
  const std::regex nonce("script-src 'nonce-([0-9a-f]{32})'");
  std::smatch first, second;
  const std::string page = written(report);
  ASSERT_TRUE(std::regex_search(page, first, nonce));
  report.findings.front().message += "!";
  const std::string other = written(report);
  ASSERT_TRUE(std::regex_search(other, second, nonce));
  EXPECT_NE(first[1], second[1]);
}

TEST_F(HtmlTest, CarriesTheLicenceOfWhatItDrawsWith) {
  EXPECT_THAT(written({}), HasSubstr("Copyright (c) 2012-2014 Chris Pettitt"));
}

TEST_F(HtmlTest, TellsWhatWasNotAnalysed) {
  EXPECT_THAT(written(example(root)),
              HasSubstr("1 translation unit could not be analysed"));
  EXPECT_THAT(written({}), Not(HasSubstr("could not be analysed")));
}

} // namespace
} // namespace cachetidy::report
