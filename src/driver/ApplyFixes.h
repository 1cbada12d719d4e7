// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// check --fix

#ifndef CACHETIDY_DRIVER_APPLYFIXES_H
#define CACHETIDY_DRIVER_APPLYFIXES_H

#include "driver/Interrupts.h"
#include "driver/SourceFiles.h"
#include "report/Report.h"

#include <map>
#include <vector>

namespace cachetidy::driver {

/// What became of the findings that have a fix.
struct Fixing {
  std::map<std::string, std::size_t> fixed; ///< how many, by file
  std::vector<report::Problem> left;        ///< and why
};

/// Changes the files of the project as the findings propose, and leaves in the
/// report those that are not fixed, where they stand now.
Fixing applyFixes(report::Report &report, SourceFiles &files,
                  Interrupts &interrupts);

} // namespace cachetidy::driver

#endif
