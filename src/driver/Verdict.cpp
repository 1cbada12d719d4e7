// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From evidence to what the user reads.

#include "driver/Verdict.h"

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <unistd.h>

namespace cachetidy::driver {
namespace {

bool isColoured(Colour colour, const Output &out) {
  if (colour != Colour::Auto)
    return colour == Colour::Always;
  const char *terminal = std::getenv("TERM");
  return out.isTerminal() && !std::getenv("NO_COLOR") && terminal &&
         std::string_view(terminal) != "dumb";
}

} // namespace

Verdict::Verdict(const Arguments &arguments, const Project &project,
                 std::span<const Path> sources, Interrupts &interrupts)
    : Asked(arguments), Where(project), Out(arguments.output, interrupts),
      Config(arguments.checks, project.root, sources),
      Selected(Config.selection()) {}

std::string Verdict::written(const report::Report &report) const {
  std::ostringstream text;
  switch (Asked.format) {
  case Format::Text:
    writeText(text, report,
              {normalPath("").string(), isColoured(Asked.colour, Out)});
    break;
  case Format::Sarif:
    writeSarif(text, report, rules::allChecks());
    break;
  case Format::Json:
    writeJson(text, report);
    break;
  }
  return std::move(text).str();
}

ExitCode Verdict::on(Evidence evidence, program::Extent extent) {
  const program::Program program(std::move(evidence.units), extent,
                                 Where.models);
  report::Report report;
  report.root = Where.root.string();
  report.findings = Config.withoutThoseOff(rules::runChecks(program, Selected));
  report.problems = evidence.problems;
  report.translationUnits = evidence.translationUnits;
  report.notAnalysed = evidence.notAnalysed;
  Out.write(written(report));
  const ExitCode problems = tellProblems(evidence, Asked, Where);
  if (!Asked.isQuiet)
    std::cerr << summary(report) << '\n';
  if (problems != ExitCode::Clean)
    return problems;
  return report.findings.empty() ? ExitCode::Clean : ExitCode::Findings;
}

ExitCode tellProblems(const Evidence &evidence, const Arguments &arguments,
                      const Project &project) {
  report::writeProblems(std::cerr, evidence.problems, project.root.string(),
                        normalPath("").string());
  if (!arguments.isQuiet)
    for (const std::string &note : evidence.notes)
      std::cerr << "cachetidy: note: " << note << '\n';
  return evidence.notAnalysed == 0 ? ExitCode::Clean : ExitCode::NotAnalysed;
}

bool isWatched(const Arguments &arguments) {
  return !arguments.isQuiet && isatty(STDERR_FILENO);
}

} // namespace cachetidy::driver
