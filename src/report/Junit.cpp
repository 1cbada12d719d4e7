// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as the results of tests, in the XML that JUnit began.
//
// A suite for each check that was asked for, and in it a failed case for each
// finding: servers count and list cases, and tell a new one from one that was
// there before by suite, class and name. So a name holds no line, and the text
// with all places is the case's own. A check that finds nothing has a case that
// passes: a suite without cases would be taken for one that did not run.

#include "report/Severity.h"
#include "report/Text.h"
#include "report/Unicode.h"

#include <map>
#include <ostream>
#include <sstream>

namespace cachetidy::report {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (const char next : plainText(text)) {
    if (next == '&')
      result += "&amp;";
    else if (next == '<')
      result += "&lt;";
    else if (next == '>')
      result += "&gt;";
    else if (next == '"')
      result += "&quot;";
    else if (next == '\r')
      result += "&#13;";
    else
      result += next;
  }
  return result;
}

/// Line ends and tabs would come out as blanks.
std::string attribute(std::string_view name, std::string_view value) {
  std::string text = " " + std::string(name) + "=\"";
  for (const char next : escaped(value)) {
    if (next == '\n' || next == '\t')
      text += next == '\n' ? "&#10;" : "&#9;";
    else
      text += next;
  }
  return text + '"';
}

std::string attribute(std::string_view name, std::size_t value) {
  return attribute(name, std::to_string(value));
}

struct Case {
  std::string name;
  rules::Location at = {};
  std::string_view outcome = {}; ///< "failure", "error"; empty if it passes
  std::string_view type = {};
  std::string message = {};
  std::string text = {};
};

class Suite {
public:
  explicit Suite(std::string name) : Name(std::move(name)) {}

  const std::string &name() const { return Name; }
  const std::vector<Case> &cases() const { return Cases; }
  /// A name that is there already gets a number: servers keep one of a name.
  void add(Case one) {
    if (const int count = ++Seen[one.name]; count > 1)
      one.name += " (" + std::to_string(count) + ")";
    Cases.push_back(std::move(one));
  }

private:
  std::string Name;
  std::vector<Case> Cases;
  std::map<std::string, int> Seen;
};

/// With the source lines, as on a terminal.
std::string storyOf(const rules::Finding &finding, const Report &report,
                    SourceText &sources) {
  std::ostringstream text;
  writeFinding(text, finding, report, {report.repository}, sources);
  return std::move(text).str();
}

Suite suiteOf(const rules::Check &check, const Report &report,
              SourceText &sources) {
  Suite suite(std::string(check.id));
  for (const rules::Finding &finding : report.findings)
    if (finding.check == check.id)
      suite.add(
          {pathInRepository(report, finding.at.file) + ": " + finding.message,
           finding.at, "failure", severityOf(finding.probability).probability,
           finding.message, storyOf(finding, report, sources)});
  if (suite.cases().empty())
    suite.add({"no findings"});
  return suite;
}

/// What was not analysed is an error: it says nothing of the program.
Suite analysis(const Report &report) {
  Case all{"all translation units are analysed"};
  if (report.notAnalysed != 0) {
    all.outcome = "error";
    all.type = "not analysed";
    all.message = all.text = summary(report);
  }
  Suite suite("analysis");
  suite.add(std::move(all));
  for (const Problem &problem : report.problems)
    suite.add(
        {pathInRepository(report, problem.at.file) + ": " + problem.message,
         problem.at, "error", "not analysed", problem.message,
         placeInRepository(report, problem.at) + ": " + problem.message});
  return suite;
}

void write(std::ostream &out, const Suite &suite, const Case &one,
           const Report &report) {
  out << "    <testcase" << attribute("classname", "cachetidy." + suite.name())
      << attribute("name", one.name);
  if (!one.at.file.empty())
    out << attribute("file", pathInRepository(report, one.at.file));
  if (one.at.line != 0)
    out << attribute("line", one.at.line);
  if (one.outcome.empty()) {
    out << "/>\n";
    return;
  }
  out << ">\n      <" << one.outcome << attribute("type", one.type)
      << attribute("message", one.message) << '>' << escaped(one.text) << "</"
      << one.outcome << ">\n    </testcase>\n";
}

/// How many cases there are, and how many of them are not well.
std::string totals(std::span<const Suite> suites) {
  std::map<std::string_view, std::size_t> counts;
  std::size_t all = 0;
  for (const Suite &suite : suites) {
    all += suite.cases().size();
    for (const Case &one : suite.cases())
      ++counts[one.outcome];
  }
  return attribute("tests", all) + attribute("failures", counts["failure"]) +
         attribute("errors", counts["error"]);
}

void write(std::ostream &out, const Suite &suite, const Report &report) {
  out << "  <testsuite" << attribute("name", suite.name())
      << totals(std::span(&suite, 1)) << ">\n";
  for (const Case &one : suite.cases())
    write(out, suite, one, report);
  out << "  </testsuite>\n";
}

} // namespace

void writeJunit(std::ostream &out, const Report &report) {
  SourceText sources(report.root);
  std::vector<Suite> suites{analysis(report)};
  for (const rules::Check &check : report.checks)
    suites.push_back(suiteOf(check, report, sources));
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites"
      << attribute("name", "cachetidy") << totals(suites) << ">\n";
  for (const Suite &suite : suites)
    write(out, suite, report);
  out << "</testsuites>\n";
}

} // namespace cachetidy::report
