// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A report for tests of its forms.

#ifndef CACHETIDY_TEST_REPORT_EXAMPLEREPORT_H
#define CACHETIDY_TEST_REPORT_EXAMPLEREPORT_H

#include "report/Report.h"

namespace cachetidy::report {

/// In a repository /r with the project in /r/p: nothing found yet.
inline Report exampleReport() {
  Report report;
  report.root = "/r/p";
  report.repository = "/r";
  report.checks = {
      {"cache-raw-key", "A key.", "# cache-raw-key", {}, nullptr},
      {"cache-static-memo", "A memo.", "# cache-static-memo", {}, nullptr}};
  report.translationUnits = 2;
  return report;
}

inline rules::Finding exampleFinding() {
  rules::Finding finding;
  finding.at = {"src/a.cpp", 3, 5};
  finding.check = "cache-static-memo";
  finding.probability = rules::Probability::Certain;
  finding.message = "'names' grows";
  finding.subject = "names";
  finding.because = {{{"src/a.cpp", 1, 2}, "declared here"},
                     {{"/usr/include/map", 9, 1}, "filled here"}};
  return finding;
}

inline void addProblems(Report &report) {
  report.problems = {{{"src/bad.cpp", 7, 1}, "expected ';'"},
                     {{"src/gone.cpp", 0, 0}, "no such file"}};
  report.notAnalysed = 2;
}

} // namespace cachetidy::report

#endif
