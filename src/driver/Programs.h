// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Other programs, run for what they say.

#ifndef CACHETIDY_DRIVER_PROGRAMS_H
#define CACHETIDY_DRIVER_PROGRAMS_H

#include <optional>
#include <string>
#include <vector>

namespace cachetidy::driver {

struct ProgramAnswer {
  int exitCode = -1; ///< -1 if it did not run, or crashed
  std::string output;
  std::string
      errors; ///< what it wrote on standard error, or why it did not run

  bool isGood() const { return exitCode == 0; }
};

/// The path of a program: itself if it is one, else as $PATH has it; nothing
/// where there is none that can be run.
std::optional<std::string> findProgram(const std::string &name);

/// Runs a program that findProgram() found, with an empty standard input.
ProgramAnswer runProgram(const std::string &path,
                         const std::vector<std::string> &arguments);

/// The same, with an environment ("NAME=value") in place of our own, and
/// something to read on standard input.
ProgramAnswer runProgram(const std::string &path,
                         const std::vector<std::string> &arguments,
                         const std::vector<std::string> &environment,
                         const std::string &input = {});

/// The folder of the program that runs.
std::string ownFolder();

} // namespace cachetidy::driver

#endif
