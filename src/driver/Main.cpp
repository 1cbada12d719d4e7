// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the program begins and ends.

#include "driver/Crashes.h"
#include "driver/commands/Commands.h"
#include "driver/options/ResponseFiles.h"

#include <csignal>
#include <exception>
#include <filesystem>
#include <iostream>

namespace cachetidy::driver {
namespace {

ExitCode runInterruptibly(const Arguments &arguments) {
  Interrupts interrupts;
  surviveCrashes();
  switch (arguments.command) {
  case Command::Baseline:
    return runBaseline(arguments, interrupts);
  case Command::Diff:
    return runDiff(arguments, interrupts);
  case Command::Extract:
    return runExtract(arguments, interrupts);
  case Command::Link:
    return runLink(arguments, interrupts);
  case Command::Split:
    return runSplit(arguments, interrupts);
  case Command::Facts:
    return runFacts(arguments, interrupts);
  case Command::Caches:
    return runCaches(arguments, interrupts);
  case Command::Suppressions:
    return runSuppressions(arguments, interrupts);
  case Command::Doctor:
    return runDoctor(arguments, interrupts);
  case Command::Init:
    return runInit(arguments, interrupts);
  default:
    return runCheck(arguments, interrupts);
  }
}

ExitCode run(const Arguments &arguments) {
  switch (arguments.command) {
  case Command::Explain:
    return arguments.finding.empty() ? runExplain(arguments)
                                     : runInterruptibly(arguments);
  case Command::Checks:
    return runChecksList();
  case Command::Models:
    return runModels(arguments);
  case Command::Generate:
    return runGenerate(arguments);
  default:
    return runInterruptibly(arguments);
  }
}

/// As --exit-zero has it.
ExitCode endOf(const Arguments &arguments, ExitCode end) {
  const bool isOfTheCode =
      end == ExitCode::Findings || end == ExitCode::NotAnalysed;
  return arguments.endsWithZero && isOfTheCode ? ExitCode::Clean : end;
}

/// All paths are relative to it, also where none is given.
void failWithoutFolder() {
  std::error_code error;
  if (std::filesystem::current_path(error).empty())
    throw Failure("the current folder cannot be found: " + error.message() +
                  "\n  It may have been deleted: change to a folder that is "
                  "there");
}

ExitCode runWords(const std::vector<std::string> &words) {
  auto expanded = withResponseFiles(words);
  if (const std::string *error = std::get_if<std::string>(&expanded))
    throw Failure(*error);
  auto &[all, ofCompiler] = std::get<ExpandedWords>(expanded);
  auto parsed = parseArguments(std::move(all));
  if (const ExitCode *end = std::get_if<ExitCode>(&parsed))
    return *end;
  failWithoutFolder();
  Arguments &arguments = std::get<Arguments>(parsed);
  arguments.responseFiles = std::move(ofCompiler);
  return endOf(arguments, run(arguments));
}

/// No exception leaves the program.
ExitCode runSafely(const std::vector<std::string> &words) {
  try {
    return runWords(words);
  } catch (const Failure &failure) {
    std::cerr << "cachetidy: error: " << failure.what() << '\n';
    return ExitCode::Usage;
  } catch (const std::exception &fault) {
    std::cerr << "cachetidy: internal error: " << fault.what()
              << "\n  This is a fault in cachetidy; please report it with the "
                 "command line.\n";
    return ExitCode::Internal;
  }
}

} // namespace
} // namespace cachetidy::driver

int main(int argc, char **argv) {
  // What may not be written is told as any other error of writing.
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> words(argv + 1, argv + argc);
  return static_cast<int>(cachetidy::driver::runSafely(words));
}
