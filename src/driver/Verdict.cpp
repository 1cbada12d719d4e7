// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From evidence to what the user reads.

#include "driver/Verdict.h"

#include <cstdlib>
#include <iostream>
#include <set>
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

/// Source files, each once however often it is compiled; all, or only those
/// that were not understood completely.
std::set<facts::Index> sourcesIn(const facts::Unit &unit, bool onlyIncomplete) {
  std::set<facts::Index> files;
  for (const facts::TranslationUnit &row : unit.translationUnits)
    if (!onlyIncomplete || !row.isComplete)
      files.insert(row.file);
  return files;
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
  report.translationUnits = sourcesIn(program.facts(), false).size();
  report.notAnalysed = sourcesIn(program.facts(), true).size();
  Out.write(written(report));
  tellProblems(evidence, Asked, Where);
  if (!Asked.isQuiet)
    std::cerr << summary(report) << '\n';
  const ExitCode end = exitCodeOf(program.facts());
  return end == ExitCode::Clean && !report.findings.empty() ? ExitCode::Findings
                                                            : end;
}

void tellProblems(const Evidence &evidence, const Arguments &arguments,
                  const Project &project) {
  const std::string root = project.root.string();
  const std::string here = normalPath("").string();
  writeMessages(std::cerr, "error", evidence.problems, root, here);
  if (!arguments.isQuiet)
    writeMessages(std::cerr, "note", evidence.notes, root, here);
}

ExitCode exitCodeOf(const facts::Unit &unit) {
  return sourcesIn(unit, true).empty() ? ExitCode::Clean
                                       : ExitCode::NotAnalysed;
}

bool isWatched(const Arguments &arguments) {
  return !arguments.isQuiet && isatty(STDERR_FILENO);
}

} // namespace cachetidy::driver
