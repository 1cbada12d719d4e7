// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy diff
//
// Both sides are whole programs. That of now is read first, and leaves in the
// store what the other has in common with it: only what differs is parsed for
// that. It is never checked out: its files are seen in the place of those on
// the disk.

#include "driver/Profile.h"
#include "driver/StoreUse.h"
#include "driver/commands/Commands.h"
#include "driver/revisions/Past.h"
#include "rules/Matching.h"

#include <algorithm>
#include <iostream>

namespace cachetidy::driver {
namespace {

/// What is compared with what.
struct Revisions {
  std::string base; ///< as it was given
  std::string head; ///< empty for what is on the disk
  std::string baseCommit;
  std::string headCommit;
};

Revisions revisionsOf(const Arguments &arguments,
                      const Repository &repository) {
  Revisions result{arguments.revisions.front(), {}, {}, {}};
  if (arguments.revisions.size() > 1)
    result.head = arguments.revisions.back();
  if (const std::size_t dots = result.base.find("...");
      dots != std::string::npos && result.head.empty()) {
    result.head = result.base.substr(dots + 3);
    result.base.resize(dots);
  }
  result.baseCommit = repository.commit(result.base);
  if (!result.head.empty())
    result.headCommit = repository.commit(result.head);
  if (arguments.fromMergeBase)
    result.baseCommit = repository.mergeBase(
        result.base, result.head.empty() ? "HEAD" : result.head);
  return result;
}

/// One of the two programs.
struct Side {
  Side(std::span<const extract::Request> requests, store::Store &store,
       const Verdict &verdict, const Arguments &arguments, Timeline &timeline)
      : reading(requests, {arguments.jobs, isWatched(arguments)}, store,
                timeline),
        judgement(
            judge(verdict, reading, program::Extent::Whole, store, timeline)),
        complaints(reading.complaints()) {}

  Reading reading;
  Judgement judgement;
  Complaints complaints;
};

/// Takes out what is new on lines that are not. Returns how many.
std::size_t takeUntouched(std::vector<rules::Finding> &findings,
                          const TouchedLines &lines, const Path &root) {
  const auto isTouched = [&](const rules::Location &at) {
    return lines.has(std::filesystem::weakly_canonical(root / at.file),
                     at.line);
  };
  return std::erase_if(findings, [&](const rules::Finding &finding) {
    return !isTouched(finding.at) &&
           std::ranges::none_of(finding.because, isTouched, &rules::Note::at);
  });
}

class Diff {
public:
  Diff(const Arguments &arguments, Interrupts &interrupts);

  ExitCode run();

private:
  void requireFiles() const;
  report::Report compare(const Side &before, const Side &after);
  /// What could not be understood of BASE, and is no fault of now.
  void tellPast(const Side &before, const Side &after) const;
  void close(const Side &before, const Side &after);

  const Arguments &Asked;
  Profile Profiled;
  Timeline &Times;
  const Workload Now;
  const Repository Git;
  const Revisions Versions;
  Verdict Decision;
  store::Store Disk;
  std::optional<Past> Head; ///< nothing for what is on the disk
  std::optional<Past> Base;
};

Diff::Diff(const Arguments &arguments, Interrupts &interrupts)
    : Asked(arguments), Profiled(arguments, interrupts),
      Times(Profiled.timeline()),
      Now(Times.of("find the work", [&] { return findWork(arguments); })),
      Git(Now.project.root), Versions(revisionsOf(arguments, Git)),
      Decision(arguments, Now.project, sourcesOf(Now.requests), interrupts),
      Disk(openStore(arguments, Now)) {
  Times.of("ask git", [&] {
    if (!Versions.headCommit.empty())
      Head.emplace(Versions.headCommit, Versions.head, Path(), Git, Now, Disk);
    Base.emplace(Versions.baseCommit, Versions.base,
                 Asked.baseBuild.empty() ? Path() : normalPath(Asked.baseBuild),
                 Git, Now, Disk);
  });
  requireFiles();
}

/// What the two have in common may be older than all files; where nobody knows
/// of anything in common, it is a mistake.
void Diff::requireFiles() const {
  const bool isHeadEmpty = Head && Head->requests().empty();
  if (isHeadEmpty || (Base->requests().empty() && !Asked.fromMergeBase))
    throw Failure("'" + (isHeadEmpty ? Versions.head : Versions.base) +
                  "' has none of the files that " +
                  (Now.build / "compile_commands.json").string() +
                  " names: is it a revision of this project?");
}

report::Report Diff::compare(const Side &before, const Side &after) {
  report::Report report = Decision.reportOf(after.judgement, after.complaints);
  rules::Matching matching = rules::match(
      Decision.known(before.judgement).fresh, std::move(report.findings));
  report.findings = std::move(matching.fresh);
  std::size_t untouched = 0;
  if (Asked.onlyChangedLines)
    untouched = takeUntouched(
        report.findings,
        Git.touchedLines(Versions.baseCommit, Versions.headCommit),
        Now.project.root);
  report.comparison = report::Comparison{
      Versions.base, std::move(matching.unchanged), std::move(matching.fixed),
      untouched,     before.judgement.notAnalysed,  Asked.shown};
  if (Head)
    report.texts = Head->texts();
  return report;
}

void Diff::tellPast(const Side &before, const Side &after) const {
  std::vector<report::Problem> problems = before.complaints.problems;
  std::erase_if(problems, [&](const report::Problem &problem) {
    return std::ranges::count(after.complaints.problems, problem) != 0;
  });
  const std::string root = Now.project.root.string();
  const std::string here = normalPath("").string();
  writeMessages(std::cerr, "error in " + Versions.base, problems, root, here);
  if (Asked.isQuiet)
    return;
  if (Head)
    writeMessages(std::cerr, "note", Head->notes(), root, here);
  writeMessages(std::cerr, "note", Base->notes(), root, here);
  if (!problems.empty() && Asked.baseBuild.empty())
    std::cerr << "cachetidy: note: " << Versions.base
              << " is read with the commands and the generated files of "
              << Now.build.string()
              << "\n  '--base-build DIR' names a build folder of its own\n";
}

/// What editors and the next run begin with is what is on the disk.
void Diff::close(const Side &before, const Side &after) {
  Base->store().finish(before.reading.outcomes(), false, Asked.storeBytes);
  if (!Head)
    return closeStore(Disk, after.reading, Now, Asked);
  Head->store().finish(after.reading.outcomes(), false, Asked.storeBytes);
  Disk.finish({}, false, Asked.storeBytes);
}

ExitCode Diff::run() {
  const Side after(Head ? Head->requests() : Now.requests,
                   Head ? Head->store() : Disk, Decision, Asked, Times);
  const Side before(Base->requests(), Base->store(), Decision, Asked, Times);
  report::Report report = compare(before, after);
  SourceFiles files(Now.project.root, &Disk.files(), report.texts);
  tellPast(before, after);
  const ExitCode end = Times.of("report", [&] {
    return Decision.tell(std::move(report), after.complaints, files);
  });
  if (!Disk.keepsNothing())
    Times.of("complete the store", [&] { close(before, after); });
  Profiled.tellOf(Versions.base, before.reading);
  Profiled.tell(after.reading, Disk);
  return end;
}

} // namespace

ExitCode runDiff(const Arguments &arguments, Interrupts &interrupts) {
  if (arguments.compilerArguments)
    throw Failure("two versions of a whole program are compared, which a "
                  "compile_commands.json tells of; leave out '--' and what "
                  "follows");
  return Diff(arguments, interrupts).run();
}

} // namespace cachetidy::driver
