// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The findings of two versions of the code, side by side.

#ifndef CACHETIDY_REPORT_COMPARISON_H
#define CACHETIDY_REPORT_COMPARISON_H

#include "rules/Finding.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::report {

struct Report;

/// What became of a finding from one version to the next.
enum class State : std::uint8_t { New, Unchanged, Fixed };

std::string_view stateName(State state);

/// What a report tells besides of what is new.
struct Comparison {
  std::string since; ///< the version before, as its user calls it
  std::vector<rules::Finding> unchanged;
  std::vector<rules::Finding> fixed;
  /// New, and not told: nothing of their story was touched.
  std::size_t untouched = 0;
  /// Translation units of the version before. Where there are any, what is new
  /// may be old.
  std::size_t notAnalysed = 0;
  /// What is to be shown; nothing where each form has its own way.
  std::optional<std::set<State>> shown;
};

/// A finding as a form with states writes it.
struct Stated {
  rules::Finding finding;
  std::optional<State> state; ///< nothing without a comparison
  std::string fingerprint;
};

/// Those to be shown, or that a form shows `byDefault`: what is there now, in
/// its order, and then what is fixed.
std::vector<Stated> stated(const Report &report,
                           const std::set<State> &byDefault);

} // namespace cachetidy::report

#endif
