// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as GitLab's Code Quality reads them: the part of Code Climate's form
// that it shows.

#include "report/Fingerprint.h"
#include "report/Report.h"
#include "report/Severity.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace cachetidy::report {
namespace {

using Json = nlohmann::ordered_json;

/// It knows issues only, and without one a file that could not be analysed
/// would pass for clean.
rules::Finding issueOf(const Problem &problem) {
  rules::Finding issue;
  issue.at = problem.at;
  issue.check = "not-analysed";
  issue.message = problem.message;
  issue.subject = problem.at.file;
  return issue;
}

Json issue(const Report &report, const rules::Finding &finding,
           const Severity &severity, const std::string &fingerprint) {
  // Every issue has to have a line.
  const std::uint32_t line = std::max(finding.at.line, 1u);
  return {{"description", finding.message},
          {"check_name", finding.check},
          {"fingerprint", fingerprint},
          {"severity", severity.gitlab},
          {"location",
           {{"path", pathInRepository(report, finding.at.file)},
            {"lines", {{"begin", line}}}}}};
}

/// GitLab compares with the report of the branch to be merged to by itself.
std::vector<rules::Finding> findingsNow(const Report &report) {
  std::vector<rules::Finding> now;
  for (Stated &one : stated(report, {State::New, State::Unchanged}))
    if (one.state != State::Fixed)
      now.push_back(std::move(one.finding));
  return now;
}

} // namespace

void writeGitlab(std::ostream &out, const Report &report) {
  std::vector<rules::Finding> all = findingsNow(report);
  const std::size_t found = all.size();
  std::ranges::transform(report.problems, std::back_inserter(all), issueOf);
  const std::vector<std::string> prints = fingerprints(all);
  Json issues = Json::array();
  for (std::size_t i = 0; i < all.size(); ++i)
    issues.push_back(
        issue(report, all[i],
              i < found ? severityOf(all[i].probability) : problemSeverity,
              prints[i]));
  // Source text may be of any encoding; what is no UTF-8 is replaced.
  out << issues.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace cachetidy::report
