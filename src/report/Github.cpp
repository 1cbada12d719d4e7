// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as commands of a GitHub workflow. Its runner reads them from what a
// step prints, and annotates the lines that they name.

#include "report/Report.h"
#include "report/Severity.h"
#include "report/SourceText.h"
#include "report/Unicode.h"

#include <ostream>

namespace cachetidy::report {
namespace {

/// In a property, what separates properties is escaped as well.
std::string escaped(std::string_view text, bool isProperty) {
  std::string result;
  for (const char next : plainText(text)) {
    if (next == '%')
      result += "%25";
    else if (next == '\r')
      result += "%0D";
    else if (next == '\n')
      result += "%0A";
    else if (isProperty && next == ':')
      result += "%3A";
    else if (isProperty && next == ',')
      result += "%2C";
    else
      result += next;
  }
  return result;
}

struct Annotation {
  std::string_view command;
  std::string_view title;
  rules::Location at; ///< counted in code points
  std::string message;
};

void write(std::ostream &out, const Report &report, const Annotation &note) {
  out << "::" << note.command << " title=" << escaped(note.title, true)
      << ",file=" << escaped(pathInRepository(report, note.at.file), true);
  if (note.at.line != 0)
    out << ",line=" << note.at.line << ",endLine=" << note.at.line
        << ",col=" << note.at.column;
  out << "::" << escaped(note.message, false) << '\n';
}

/// An annotation has one place, so that the story becomes text.
std::string storyOf(const rules::Finding &finding, const Report &report) {
  std::string text = finding.message;
  for (const rules::Note &step : finding.because)
    text += "\n" + placeInRepository(report, step.at) + ": " + step.message;
  return text;
}

} // namespace

void writeGithub(std::ostream &out, const Report &report) {
  SourceText sources(report.root, report.texts);
  for (const rules::Finding &finding : report.findings)
    write(out, report,
          {severityOf(finding.probability).github, finding.check,
           sources.inCodePoints(finding.at), storyOf(finding, report)});
  for (const Problem &problem : report.problems)
    write(out, report,
          {problemSeverity.github, "not analysed",
           sources.inCodePoints(problem.at), problem.message});
}

} // namespace cachetidy::report
