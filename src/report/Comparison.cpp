// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The findings of two versions of the code, side by side.

#include "report/Comparison.h"

#include "report/Fingerprint.h"
#include "report/Report.h"

#include <algorithm>

namespace cachetidy::report {

using rules::Finding;
using Findings = std::vector<Finding>;

std::string_view stateName(State state) {
  switch (state) {
  case State::New:
    return "new";
  case State::Unchanged:
    return "unchanged";
  case State::Fixed:
    return "fixed";
  }
  return "";
}

/// Of what is there now they are the same as without a comparison.
static void addFingerprints(std::vector<Stated> &all) {
  Findings findings;
  for (const Stated &one : all)
    findings.push_back(one.finding);
  std::vector<std::string> prints = fingerprints(findings);
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i].fingerprint = std::move(prints[i]);
}

std::vector<Stated> stated(const Report &report,
                           const std::set<State> &byDefault) {
  std::vector<Stated> all;
  const auto add = [&](const Findings &findings, std::optional<State> state) {
    for (const Finding &finding : findings)
      all.push_back({finding, state, {}});
  };
  if (!report.comparison) {
    add(report.findings, std::nullopt);
  } else {
    add(report.findings, State::New);
    add(report.comparison->unchanged, State::Unchanged);
    std::ranges::sort(all, {}, &Stated::finding);
    add(report.comparison->fixed, State::Fixed);
  }
  addFingerprints(all);
  if (!report.comparison)
    return all;
  const std::set<State> shown = report.comparison->shown.value_or(byDefault);
  std::erase_if(all,
                [&](const Stated &one) { return !shown.contains(*one.state); });
  return all;
}

} // namespace cachetidy::report
