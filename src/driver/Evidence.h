// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was seen of a program, and what could not be.

#ifndef CACHETIDY_DRIVER_EVIDENCE_H
#define CACHETIDY_DRIVER_EVIDENCE_H

#include "driver/Paths.h"
#include "extract/Extract.h"
#include "report/Report.h"

#include <span>
#include <vector>

namespace cachetidy::driver {

struct Evidence {
  std::vector<facts::Unit> units;
  std::vector<report::Problem> problems; ///< each once
  std::vector<report::Problem> notes;    ///< what else is worth knowing
};

/// Reads all files, `jobs` at a time (0: one on each core).
Evidence readAll(std::span<const extract::Request> requests, unsigned jobs,
                 bool showProgress);

/// What came of each request, in their order. Errors in system headers are no
/// problem: the project's own code was seen.
Evidence gather(std::span<const extract::Request> requests,
                std::vector<extract::Extraction> extractions);

/// Adds what a shard holds.
void addShard(Evidence &evidence, facts::Unit unit);

} // namespace cachetidy::driver

#endif
