// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How bad a finding is, in the words of each form. docs/reports.md has the same
// table for users.

#ifndef CACHETIDY_REPORT_SEVERITY_H
#define CACHETIDY_REPORT_SEVERITY_H

#include "rules/Finding.h"

#include <string_view>

namespace cachetidy::report {

struct Severity {
  std::string_view probability; ///< as it is, in JSON and others
  std::string_view sarif;       ///< a result's level
  double rank;                  ///< SARIF's: of 100 such, how many are right
  std::string_view github;      ///< the command that makes an annotation
  std::string_view gitlab;
};

constexpr Severity severityOf(rules::Probability probability) {
  switch (probability) {
  case rules::Probability::Possible:
    return {"possible", "note", 50, "notice", "minor"};
  case rules::Probability::Likely:
    return {"likely", "warning", 90, "warning", "major"};
  case rules::Probability::Certain:
    return {"certain", "error", 99, "error", "critical"};
  }
  return {};
}

/// Of what could not be analysed: it has no probability.
constexpr Severity problemSeverity = {"", "error", 0, "error", "blocker"};

} // namespace cachetidy::report

#endif
