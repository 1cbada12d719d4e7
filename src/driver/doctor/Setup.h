// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What cachetidy has to work with, as far as it is there.

#ifndef CACHETIDY_DRIVER_DOCTOR_SETUP_H
#define CACHETIDY_DRIVER_DOCTOR_SETUP_H

#include "driver/Workload.h"
#include "report/Observation.h"

#include <optional>
#include <string>
#include <vector>

namespace cachetidy::driver::doctor {

struct Setup {
  const Arguments &asked;
  Path database = {};               ///< empty if there is none
  std::string databaseProblem = {}; ///< why there is nothing to be read
  /// The whole program; with no project where the cachetidy.json is broken.
  Workload work = {};
  std::string projectProblem = {}; ///< what is wrong with the cachetidy.json
  Path root = {};
  std::string rootReason = {}; ///< "it has a .git"
};

/// A Failure tells of a --root that is no folder, and of nothing else.
Setup findSetup(const Arguments &arguments);

using Observations = std::vector<report::Observation>;

/// Each looks at one part, and at no source. None of them changes anything, but
/// for the stamps of files that the store keeps.
Observations lookAtProject(const Setup &setup);
Observations lookAtDatabase(const Setup &setup);
Observations lookAtConfiguration(const Setup &setup);
Observations lookAtFacts(const Setup &setup);
Observations lookAtEditor(const Setup &setup);
Observations lookAtPlugin(const Setup &setup);
Observations lookAtHook(const Setup &setup);

/// A message as Failure has it: what is wrong, and below it what to do. If it
/// does not say, "otherwise" does.
report::Observation broken(std::string of, const std::string &message,
                           const std::string &otherwise);

/// "a, b, c and 4 more"
std::string someOf(const std::vector<std::string> &names);

/// "3 hours ago"
std::string age(std::filesystem::file_time_type time);

/// As someone in the current folder would name it.
std::string shown(const Path &path);

} // namespace cachetidy::driver::doctor

#endif
