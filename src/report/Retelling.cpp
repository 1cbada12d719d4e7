// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One finding, step by step, with the code around each step.

#include "report/Display.h"
#include "report/Report.h"
#include "report/SourceText.h"

#include <ostream>

namespace cachetidy::report {

static void writeLine(std::ostream &out, const rules::Location &at,
                      bool isMeant, SourceText &sources) {
  constexpr std::size_t width = 6;
  const std::optional<std::string_view> line = sources.line(at);
  if (!line)
    return;
  const std::string number = std::to_string(at.line);
  std::string text = (isMeant ? "  > " : "    ") +
                     std::string(width - std::min(width, number.size()), ' ') +
                     number + " | " + display(*line).text;
  text.erase(text.find_last_not_of(' ') + 1);
  out << text << '\n';
}

/// The code around a place.
static void writeExcerpt(std::ostream &out, const rules::Location &at,
                         SourceText &sources) {
  constexpr std::uint32_t around = 2;
  rules::Location line = at;
  line.line = at.line > around ? at.line - around : 1;
  for (; line.line <= at.line + around; ++line.line)
    writeLine(out, line, line.line == at.line, sources);
}

static void writeStep(std::ostream &out, std::size_t number,
                      const rules::Note &step, const Report &report,
                      const std::string &directory, SourceText &sources) {
  out << '\n'
      << number << ". " << step.message << "\n   "
      << shownPath(report.root, directory, step.at.file) << ':' << step.at.line
      << ':' << step.at.column << '\n';
  writeExcerpt(out, step.at, sources);
}

void writeRetelling(std::ostream &out, const Report &report, std::size_t number,
                    const std::string &directory) {
  const rules::Finding &finding = report.findings[number - 1];
  SourceText sources(report.root, report.texts);
  out << "Finding " << number << " of " << report.findings.size() << ", "
      << finding.check << '\n';
  std::size_t step = 0;
  for (const rules::Note &note : finding.because)
    writeStep(out, ++step, note, report, directory, sources);
  writeStep(out, ++step, {finding.at, finding.message}, report, directory,
            sources);
  out << "\n'cachetidy explain " << finding.check
      << "' tells why that matters, and how to put it right.\n";
}

} // namespace cachetidy::report
