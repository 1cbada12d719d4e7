// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The commands and their options, as CLI11 has them.
//
// CLI11 throws exceptions, and LLVM is built without them: what includes this
// knows nothing of LLVM.

#ifndef CACHETIDY_DRIVER_COMMANDLINE_H
#define CACHETIDY_DRIVER_COMMANDLINE_H

#include "driver/options/Arguments.h"
#include "driver/options/Help.h"
#include "driver/options/Outline.h"

#include <CLI/CLI.hpp>

namespace cachetidy::driver {

/// Each command with its options.
class CommandLine {
public:
  explicit CommandLine(Arguments &into);

  void parse(std::vector<std::string> words);
  /// What to do about an exception of parse().
  ExitCode answer(const CLI::ParseError &error) const;
  /// Without what is hidden.
  Outline outline() const;

private:
  CLI::App &add(const char *name, Command command, const char *help);
  void addProject(CLI::App &command);
  void addReport(CLI::App &command);
  void addExitZero(CLI::App &command);
  void addColour(CLI::App &command);
  void addDepfile(CLI::App &command);
  void addShare(CLI::App &command);
  void addJobs(CLI::App &command);
  CLI::Option *addStore(CLI::App &command, const char *meaning);
  void addWork(CLI::App &command);
  void addProfile(CLI::App &command);
  CLI::Option *addBaselineFile(CLI::App &command, const char *meaning);
  void addKnown(CLI::App &command);
  void addPlainFormat(CLI::App &command);
  void addTable(CLI::App &command);
  void addName(CLI::App &command, const char *name, const char *meaning,
               bool isRequired);

  void addBaselineFile(CLI::App &command);

  void addCheck();
  void addDiff();
  void addBaseline();
  void addExplain();
  void addExtract();
  void addLink();
  void addSplit();
  void addCaches();
  void addSuppressions();
  void addDoctor();
  void addGenerate();
  void addInit();

  Arguments &Into;
  CLI::App App{help::program, "cachetidy"};
};

} // namespace cachetidy::driver

#endif
