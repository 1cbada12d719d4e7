// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From facts to what the user reads.

#ifndef CACHETIDY_DRIVER_VERDICT_H
#define CACHETIDY_DRIVER_VERDICT_H

#include "driver/ApplyFixes.h"
#include "driver/BaselineFile.h"
#include "driver/Complaints.h"
#include "driver/Configuration.h"
#include "driver/Project.h"
#include "driver/Reports.h"
#include "driver/SourceFiles.h"
#include "driver/Timeline.h"
#include "driver/options/Arguments.h"
#include "program/Program.h"

namespace cachetidy::driver {

/// What there is to say of a program, before `.clang-tidy` files say where.
struct Judgement {
  std::vector<rules::Finding> findings; ///< sorted
  std::size_t translationUnits = 0;
  std::size_t notAnalysed = 0; ///< of these
  bool isWhole = false;        ///< of a whole program
  report::CacheMap map;        ///< empty where it is not asked for
};

/// Made before the work, so that what is wrong with the options is told before
/// it and not after.
class Verdict {
public:
  Verdict(const Arguments &arguments, const Project &project,
          std::span<const Path> sources, Interrupts &interrupts);

  /// Links the program and runs the checks.
  Judgement judge(facts::Unit merged, program::Extent extent,
                  Timeline &timeline) const;
  /// Besides the units, all that a judgement depends on.
  std::string basis(program::Extent extent) const;

  /// What one unit of the program shows by itself, and no baseline has.
  /// Never a Failure: it is asked while others work.
  std::vector<rules::Finding> alone(const facts::Unit &unit);

  /// What is found, where it is not off, beside the baseline.
  Known known(const Judgement &judgement);
  /// What of a judgement is to be told, before any fix.
  report::Report reportOf(const Judgement &judgement,
                          const Complaints &complaints);
  /// Writes what was found, and says how the command ends. `files` are those
  /// that the findings stand in.
  ExitCode tell(report::Report report, const Complaints &complaints,
                SourceFiles &files);

  /// What of the project's configuration was read so far.
  std::vector<Path> filesRead() const;

private:
  /// The one finding that is asked for.
  ExitCode retell(const report::Report &report, const Complaints &complaints);
  Fixing fix(report::Report &report, SourceFiles &files);
  void tellFixing(const Fixing &fixing) const;
  void tellWarnings() const;
  void tellGone(const report::Report &report) const;

  const Arguments &Asked;
  const Project &Where;
  Interrupts &Signals;
  Reports Wanted;
  Configuration Config;
  rules::Selection Selected;
  rules::Baseline Entries;
};

/// A Failure with the place and what is wrong there, if a function's annotation
/// is not as models have it.
void requireUnderstood(const program::Program &program);

/// Tells on standard error what could not be analysed.
void tellComplaints(const Complaints &complaints, const Arguments &arguments,
                    const Project &project);

/// How a command ends that has read these facts, and has no more to say.
ExitCode exitCodeOf(const facts::Unit &unit);

/// Whether there is someone to show progress to, on a line that can be written
/// over.
bool isWatched(const Arguments &arguments);

} // namespace cachetidy::driver

#endif
