// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The baseline that a command goes by.

#ifndef CACHETIDY_DRIVER_BASELINEFILE_H
#define CACHETIDY_DRIVER_BASELINEFILE_H

#include "driver/Paths.h"
#include "driver/options/Arguments.h"
#include "rules/Baseline.h"

namespace cachetidy::driver {

/// The project's own, or the one that --baseline names.
Path baselinePath(const Arguments &arguments, const Path &root);

/// Empty where there is none. A Failure says where it is wrong.
rules::Baseline openBaseline(const Arguments &arguments, const Path &root);

/// Findings, and what a baseline says of them.
struct Known {
  std::vector<rules::Finding> fresh; ///< not in it
  std::vector<rules::Finding> old;
  rules::Baseline gone;      ///< entries that no finding has any more
  rules::Baseline uncertain; ///< the same, but nobody has looked
};

} // namespace cachetidy::driver

#endif
