// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From facts to what the user reads.

#include "driver/Verdict.h"

#include "driver/MapCaches.h"
#include "rules/Matching.h"
#include "rules/Rewrite.h"
#include "store/Record.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>
#include <sstream>
#include <unistd.h>

namespace cachetidy::rules {
/// Changes with every change of the sources that findings come from.
const char *sourceDigest();
} // namespace cachetidy::rules

namespace cachetidy::driver {
namespace {

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
    : Asked(arguments), Where(project), Signals(interrupts),
      Wanted(arguments, interrupts),
      Config(arguments.checks, project.root, sources),
      Selected(Config.selection()),
      Entries(openBaseline(arguments, project.root)) {}

/// As rules::runChecks() runs them all; one at a time, to tell their times.
static std::vector<rules::Finding> runChecks(const program::Program &program,
                                             const rules::Selection &selection,
                                             Timeline &timeline) {
  std::vector<rules::Finding> all;
  for (const rules::Check &check : rules::allChecks()) {
    std::vector<rules::Finding> some = timeline.of(std::string(check.id), [&] {
      return rules::runChecks(std::span(&check, 1), program, selection);
    });
    std::move(some.begin(), some.end(), std::back_inserter(all));
  }
  std::sort(all.begin(), all.end());
  return all;
}

void requireUnderstood(const program::Program &program) {
  for (const auto &wrong : program.linked().misunderstandings())
    throw Failure(std::string(program.fileName(wrong.at.file)) + ":" +
                  std::to_string(wrong.at.line) + ":" +
                  std::to_string(wrong.at.column) + ": " + wrong.message);
}

Judgement Verdict::judge(facts::Unit merged, program::Extent extent,
                         Timeline &timeline) const {
  const program::Program program = timeline.of("link", [&] {
    return program::Program(std::move(merged), extent, Where.models);
  });
  requireUnderstood(program);
  Judgement judgement{runChecks(program, Selected, timeline),
                      sourcesIn(program.facts(), false).size(),
                      sourcesIn(program.facts(), true).size(),
                      extent == program::Extent::Whole,
                      {}};
  if (Wanted.showMap())
    judgement.map = timeline.of("map the caches", [&] {
      return mapCaches(program, Where.root,
                       Asked.isAll ? Mapped::All : Mapped::Copies);
    });
  return judgement;
}

std::vector<rules::Finding> Verdict::alone(const facts::Unit &unit) {
  Timeline unmeasured;
  const program::Program program(unit, program::Extent::Part, Where.models);
  Judgement judgement;
  judgement.findings = runChecks(program, Selected, unmeasured);
  try {
    return known(judgement).fresh;
  } catch (const Failure &) {
    return {}; // of a `.clang-tidy`: told of when all is read
  }
}

std::string Verdict::basis(program::Extent extent) const {
  store::RecordWriter to;
  to.text(rules::sourceDigest());
  to.number(extent == program::Extent::Whole);
  to.number(Wanted.showMap());
  to.number(Asked.isAll);
  to.text(Where.text);
  to.number(Selected.checks.size());
  for (const std::string &check : Selected.checks)
    to.text(check);
  for (const auto &[option, value] : Selected.options) {
    to.text(option);
    to.text(value);
  }
  return to.bytes();
}

/// With code that does not compile, nobody knows what a change would do.
Fixing Verdict::fix(report::Report &report, SourceFiles &files) {
  if (!Asked.isFixing)
    return {};
  if (report.notAnalysed == 0)
    return applyFixes(report, files, Signals);
  std::cerr << "cachetidy: warning: nothing is fixed, because "
            << report::counted(report.notAnalysed, "translation unit")
            << " could not be analysed\n  Make the code compile, or name "
               "files that do: 'cachetidy check --fix FILES'\n";
  return {};
}

/// An entry is gone where its check has looked at all of the program.
Known Verdict::known(const Judgement &judgement) {
  rules::Matching matching =
      rules::match(Entries, Config.withoutThoseOff(judgement.findings));
  Known known{std::move(matching.fresh), std::move(matching.unchanged), {}, {}};
  const bool hasSeenAll = judgement.isWhole && judgement.notAnalysed == 0;
  for (rules::Finding &entry : matching.fixed) {
    const bool isLooked =
        hasSeenAll && std::ranges::count(Selected.checks, entry.check) != 0 &&
        !Config.withoutThoseOff({entry}).empty();
    (isLooked ? known.gone : known.uncertain).push_back(std::move(entry));
  }
  return known;
}

report::Report Verdict::reportOf(const Judgement &judgement,
                                 const Complaints &complaints) {
  report::Report report;
  report.root = Where.root.string();
  report.repository =
      models::nearestRepository(Where.root).value_or(Where.root).string();
  report.checks = rules::selected(Selected);
  Known known = this->known(judgement);
  report.findings = std::move(known.fresh);
  report.inBaseline = known.old.size();
  report.goneFromBaseline = known.gone.size();
  report.problems = complaints.problems;
  report.translationUnits = judgement.translationUnits;
  report.isPart = !judgement.isWhole;
  report.notAnalysed = judgement.notAnalysed;
  report.map = judgement.map;
  report.beginsWithMap = Asked.command == Command::Caches;
  return report;
}

/// Where the version before was not understood, nobody knows what is new.
static ExitCode endOf(const report::Report &report) {
  if (report.notAnalysed != 0 || !report.problems.empty())
    return ExitCode::NotAnalysed;
  if (report.findings.empty())
    return ExitCode::Clean;
  return report.comparison && report.comparison->notAnalysed != 0
             ? ExitCode::NotAnalysed
             : ExitCode::Findings;
}

ExitCode Verdict::tell(report::Report report, const Complaints &complaints,
                       SourceFiles &files) {
  rules::addFixes(report.findings,
                  [&](const std::string &file) { return files.text(file); });
  if (!Asked.finding.empty())
    return retell(report, complaints);
  const Fixing fixing = fix(report, files);
  Wanted.write(report);
  if (Asked.isEchoed)
    writeText(std::cerr, report, {normalPath("").string(), false});
  tellWarnings();
  tellComplaints(complaints, Asked, Where);
  tellFixing(fixing);
  tellGone(report);
  if (!Asked.isQuiet)
    std::cerr << summary(report) << '\n' << report::advice(report);
  return endOf(report);
}

/// Its number, from 1 on; 0 where there is none. Of several in one line the
/// first is meant.
static std::size_t numberOf(const std::string &asked,
                            const report::Report &report) {
  if (asked.find(':') == asked.npos) {
    const std::size_t number = std::strtoull(asked.c_str(), nullptr, 10);
    return number <= report.findings.size() ? number : 0;
  }
  const auto isThere = [&](const rules::Finding &finding) {
    const std::string line = ":" + std::to_string(finding.at.line);
    const std::string column = line + ":" + std::to_string(finding.at.column);
    for (const std::string &place : {line, column})
      if (asked.ends_with(place)) {
        const std::string file = asked.substr(0, asked.size() - place.size());
        if (file == finding.at.file ||
            normalPath(file) == normalPath(finding.at.file, report.root))
          return true;
      }
    return false;
  };
  const auto found = std::ranges::find_if(report.findings, isThere);
  return found == report.findings.end() ? 0
                                        : found - report.findings.begin() + 1;
}

ExitCode Verdict::retell(const report::Report &report,
                         const Complaints &complaints) {
  tellComplaints(complaints, Asked, Where);
  const std::string here = normalPath("").string();
  const std::size_t number = numberOf(Asked.finding, report);
  if (number == 0)
    throw Failure(
        "there is no finding " + Asked.finding + ": 'cachetidy check' tells " +
        report::counted(report.findings.size(), "finding") +
        (report.inBaseline == 0 ? ""
                                : ", and " + std::to_string(report.inBaseline) +
                                      " more are in the baseline"));
  std::ostringstream text;
  writeRetelling(text, report, number, here);
  Output("", Signals).write(std::move(text).str());
  return ExitCode::Clean;
}

void Verdict::tellFixing(const Fixing &fixing) const {
  const std::string root = Where.root.string();
  const std::string here = normalPath("").string();
  writeMessages(std::cerr, "warning", fixing.left, root, here);
  if (!Asked.isQuiet)
    for (const auto &[file, count] : fixing.fixed)
      std::cerr << report::shownPath(root, here, file) << ": fixed "
                << report::counted(count, "finding") << '\n';
}

void Verdict::tellWarnings() const {
  if (Asked.isQuiet)
    return;
  if (Selected.checks.empty())
    std::cerr << "cachetidy: warning: --checks: this list selects no check; "
                 "'cachetidy checks' tells which there are\n";
  for (const std::string &warning : Config.files().warnings())
    std::cerr << "cachetidy: warning: " << warning << '\n';
}

void Verdict::tellGone(const report::Report &report) const {
  if (report.goneFromBaseline == 0 || Asked.isQuiet)
    return;
  const std::string path = baselinePath(Asked, Where.root).string();
  std::cerr << report::shownPath("", normalPath("").string(), path)
            << ": note: " << report::counted(report.goneFromBaseline, "finding")
            << " in this baseline can be found no longer; 'cachetidy baseline' "
               "writes it anew\n";
}

std::vector<Path> Verdict::filesRead() const {
  std::vector<Path> files = Where.files;
  if (!Entries.empty())
    files.push_back(baselinePath(Asked, Where.root));
  for (const std::string &file : Config.files().filesRead())
    files.emplace_back(file);
  return files;
}

void tellComplaints(const Complaints &complaints, const Arguments &arguments,
                    const Project &project) {
  const std::string root = project.root.string();
  const std::string here = normalPath("").string();
  writeMessages(std::cerr, "error", complaints.problems, root, here);
  if (!arguments.isQuiet)
    writeMessages(std::cerr, "note", complaints.notes, root, here);
}

ExitCode exitCodeOf(const facts::Unit &unit) {
  return sourcesIn(unit, true).empty() ? ExitCode::Clean
                                       : ExitCode::NotAnalysed;
}

bool isWatched(const Arguments &arguments) {
  return !arguments.isQuiet && isatty(STDERR_FILENO) && takesControlCodes();
}

} // namespace cachetidy::driver
