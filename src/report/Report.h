// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was found, in the forms in which people and machines read it.
//
// Every form is a pure function of the report and of the source files below its
// root: the same report gives the same bytes.

#ifndef CACHETIDY_REPORT_REPORT_H
#define CACHETIDY_REPORT_REPORT_H

#include "report/CacheMap.h"
#include "report/Comparison.h"
#include "rules/Check.h"

#include <cstddef>
#include <iosfwd>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::report {

/// Something that could not be analysed. Where a place in a file is not known,
/// line and column are 0.
struct Problem {
  rules::Location at;
  std::string message;

  auto operator<=>(const Problem &) const = default;
};

struct Report {
  std::string root; ///< absolute: what the paths of findings are relative to
  /// Absolute: the folder of the repository that the root is in; the root
  /// itself where it is in none.
  std::string repository;
  std::vector<rules::Check> checks; ///< that were asked for
  /// Sorted. With a comparison those that are new.
  std::vector<rules::Finding> findings;
  std::optional<Comparison> comparison;
  std::vector<Problem> problems;
  std::size_t translationUnits = 0;
  std::size_t notAnalysed = 0; ///< of these, not at all or not completely
  bool isPart = false;         ///< of a program: what takes all of it is unsaid
  CacheMap map; ///< empty where no form that is asked for shows it
  bool beginsWithMap = false; ///< rather than with the findings
  std::size_t inBaseline = 0; ///< findings that are not told: they are known
  std::size_t goneFromBaseline = 0; ///< entries of it that are none any more
  /// Of files that are not as they stand on the disk, by their names.
  std::map<std::string, std::string> texts;
};

struct TextStyle {
  std::string directory; ///< absolute: paths below it are shown relative to it
  bool colours = false;
};

/// As Clang prints warnings: source line, caret, notes. What is fixed has one
/// line each, and so has what is unchanged, if that is to be shown.
void writeText(std::ostream &out, const Report &report, const TextStyle &style);

/// One finding, counted from 1: its story step by step, with the code around
/// each step. Paths below `directory` are shown relative to it.
void writeRetelling(std::ostream &out, const Report &report, std::size_t number,
                    const std::string &directory);

/// As Clang prints errors or notes (`level`), without source lines.
void writeMessages(std::ostream &out, std::string_view level,
                   std::span<const Problem> problems, const std::string &root,
                   const std::string &directory);

/// The findings as they are, for scripts; docs/report.schema.json describes it.
void writeJson(std::ostream &out, const Report &report);

/// SARIF 2.1.0, with the pages of the checks as help.
void writeSarif(std::ostream &out, const Report &report);

/// Commands of a GitHub workflow, each of which annotates a line.
void writeGithub(std::ostream &out, const Report &report);

/// GitLab's Code Quality.
void writeGitlab(std::ostream &out, const Report &report);

/// JUnit's XML: a suite for each check, a failed case for each finding.
void writeJunit(std::ostream &out, const Report &report);

/// A page for a browser, complete in one file, that asks the network for
/// nothing; docs/html-report.md says what it shows.
void writeHtml(std::ostream &out, const Report &report);

/// "2 findings in 1 file; 12 translation units", or "2 new, 1 fixed, 5
/// unchanged since main; 12 translation units"; behind how many of these could
/// not be analysed completely, if any.
std::string summary(const Report &report);

/// A line on which command tells what to do; nothing without findings.
std::string advice(const Report &report);

/// "1 finding", "2 findings".
std::string counted(std::size_t count, const std::string &noun);

/// Where a file of the report is to be shown to someone in `directory`.
std::string shownPath(const std::string &root, const std::string &directory,
                      const std::string &file);

/// The fix of a finding for forms that hold UTF-8 only; none where its texts
/// are in another encoding, and would come out as something else.
std::span<const rules::Edit> fixInUtf8(const rules::Finding &finding);

/// As the servers that show a repository name a file of the report.
std::string pathInRepository(const Report &report, const std::string &file);

/// "src/a.cpp:3:5", or only the file where the line is not known.
std::string placeInRepository(const Report &report, const rules::Location &at);

} // namespace cachetidy::report

#endif
