// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// check --fix

#include "driver/ApplyFixes.h"

#include "driver/EditedText.h"
#include "driver/ExitCode.h"
#include "driver/Output.h"
#include "rules/Rewrite.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <unistd.h>

namespace cachetidy::driver {
namespace {

using rules::Edit;
using rules::Finding;

class Fixer {
public:
  Fixer(report::Report &report, SourceFiles &files, Interrupts &interrupts)
      : Whole(report), Files(files), Signals(interrupts) {}

  Fixing apply();

private:
  void choose();
  void change(const std::string &file, const std::vector<Edit> &edits);
  std::string problemWith(const Path &path);
  bool isFixed(std::size_t finding) const;
  void leave(const Finding &finding, const std::string &reason);
  rules::Location moved(const rules::Location &at) const;
  void move(Finding &finding) const;

  report::Report &Whole;
  SourceFiles &Files;
  Interrupts &Signals;
  const rules::Sources Texts = [this](const std::string &file) {
    return Files.text(file);
  };
  rules::JointEdits Joint{Texts};
  std::set<std::size_t> Taken; ///< findings whose fix is among the edits
  std::map<std::string, EditedText> Changed;
  std::map<std::string, std::string> Unchanged; ///< with the reason
  std::set<Path> Written;
  Fixing Result;
};

void Fixer::choose() {
  for (std::size_t i = 0; i < Whole.findings.size(); ++i) {
    const std::vector<Edit> &fix = Whole.findings[i].fix;
    if (!fix.empty() && Joint.take(fix))
      Taken.insert(i);
  }
}

/// Why the file cannot be changed; empty if it can.
std::string Fixer::problemWith(const Path &path) {
  std::error_code error;
  const Path real = std::filesystem::canonical(path, error);
  const Path root = std::filesystem::canonical(Whole.root, error);
  if (error)
    return error.message();
  if (!isIn(real, root))
    return "the file is not in the project, which is " + Whole.root +
           "; give another --root, or change it by hand";
  if (access(real.c_str(), W_OK) != 0)
    return std::strerror(errno);
  if (!Written.insert(real).second)
    return "the file has two names, and was changed under the other; run the "
           "command again";
  return {};
}

void Fixer::change(const std::string &file, const std::vector<Edit> &edits) {
  const Path path = normalPath(file, Whole.root);
  std::string problem = problemWith(path);
  std::optional<EditedText> edited =
      problem.empty() ? EditedText::of(*Files.text(file), edits) : std::nullopt;
  if (problem.empty() && !edited)
    problem = "the changes do not go together; make them by hand";
  if (problem.empty()) {
    try {
      Output(path.string(), Signals).write(edited->text());
    } catch (const Failure &failure) {
      problem = failure.what();
    }
  }
  if (problem.empty())
    Changed.emplace(file, std::move(*edited));
  else
    Unchanged.emplace(file, problem);
}

bool Fixer::isFixed(std::size_t finding) const {
  if (!Taken.contains(finding))
    return false;
  const std::vector<Edit> &fix = Whole.findings[finding].fix;
  return std::ranges::all_of(
      fix, [&](const Edit &edit) { return Changed.contains(edit.at.file); });
}

void Fixer::leave(const Finding &finding, const std::string &reason) {
  Result.left.push_back(
      {moved(finding.at), "'" + finding.check + "' is not fixed: " + reason});
}

rules::Location Fixer::moved(const rules::Location &at) const {
  const auto changed = Changed.find(at.file);
  return changed == Changed.end() ? at : changed->second.moved(at);
}

/// Its fix was of the text before.
void Fixer::move(Finding &finding) const {
  if (!finding.fix.empty() && Changed.contains(finding.fix.front().at.file))
    finding.fix.clear();
  finding.at = moved(finding.at);
  for (rules::Note &note : finding.because)
    note.at = moved(note.at);
}

Fixing Fixer::apply() {
  choose();
  for (const auto &[file, edits] : Joint.all())
    change(file, edits);
  std::vector<Finding> left;
  for (std::size_t i = 0; i < Whole.findings.size(); ++i) {
    Finding &finding = Whole.findings[i];
    const std::string &file = finding.rewrite.at.file;
    if (isFixed(i)) {
      ++Result.fixed[finding.fix.front().at.file];
      continue;
    }
    if (Unchanged.contains(file))
      leave(finding, Unchanged.at(file));
    else if (!finding.fix.empty())
      leave(finding, "its change overlaps with that of another finding; run "
                     "the command again");
    else if (finding.rewrite.length != 0)
      leave(finding, "what stands there is not what was read; run the "
                     "command again, or change it by hand");
    move(finding);
    left.push_back(std::move(finding));
  }
  Whole.findings = std::move(left);
  for (rules::Location *place : report::placesOf(Whole.map))
    *place = moved(*place);
  return std::move(Result);
}

} // namespace

Fixing applyFixes(report::Report &report, SourceFiles &files,
                  Interrupts &interrupts) {
  return Fixer(report, files, interrupts).apply();
}

} // namespace cachetidy::driver
