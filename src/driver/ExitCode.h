// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a command ends.

#ifndef CACHETIDY_DRIVER_EXITCODE_H
#define CACHETIDY_DRIVER_EXITCODE_H

#include <stdexcept>
#include <string>

namespace cachetidy::driver {

enum class ExitCode : int {
  Clean = 0,
  Findings = 1,
  Usage = 2,       ///< the command line, the configuration or an input is wrong
  NotAnalysed = 3, ///< some code could not be analysed: wins over Findings
  Internal = 4,
  Interrupted = 130,
};

/// What ends a command with ExitCode::Usage. The message says where the fault
/// is, what was expected and found, and what to do next.
class Failure : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

} // namespace cachetidy::driver

#endif
