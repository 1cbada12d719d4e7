// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From evidence to what the user reads.

#ifndef CACHETIDY_DRIVER_VERDICT_H
#define CACHETIDY_DRIVER_VERDICT_H

#include "driver/Arguments.h"
#include "driver/Configuration.h"
#include "driver/Evidence.h"
#include "driver/Output.h"
#include "driver/Project.h"
#include "program/Program.h"

namespace cachetidy::driver {

/// Made before the work, so that what is wrong with the options is told before
/// it and not after.
class Verdict {
public:
  Verdict(const Arguments &arguments, const Project &project,
          std::span<const Path> sources, Interrupts &interrupts);

  /// Runs the checks, writes what they found, and says how the command ends.
  ExitCode on(Evidence evidence, program::Extent extent);

private:
  std::string written(const report::Report &report) const;

  const Arguments &Asked;
  const Project &Where;
  Output Out;
  Configuration Config;
  rules::Selection Selected;
};

/// Tells on standard error what could not be analysed.
void tellProblems(const Evidence &evidence, const Arguments &arguments,
                  const Project &project);

/// How a command ends that has read these facts, and has no more to say.
ExitCode exitCodeOf(const facts::Unit &unit);

/// Whether there is someone to show progress to.
bool isWatched(const Arguments &arguments);

} // namespace cachetidy::driver

#endif
