// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as Clang prints warnings.

#include "report/Text.h"

#include "report/Display.h"
#include "report/Unicode.h"

#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>

namespace cachetidy::report {
namespace {

/// How Clang colours its diagnostics.
struct Colour {
  static constexpr std::string_view reset = "\033[0m";
  static constexpr std::string_view bold = "\033[1m";
  static constexpr std::string_view warning = "\033[0;1;35m";
  static constexpr std::string_view note = "\033[0;1;36m";
  static constexpr std::string_view caret = "\033[0;1;32m";
  static constexpr std::string_view inserted = "\033[0;32m";
};

class TextWriter {
public:
  TextWriter(std::ostream &out, const Report &report, const TextStyle &style,
             SourceText &sources)
      : Out(out), Root(report.root), Style(style), Sources(sources) {}

  void write(const rules::Finding &finding);
  void writeShort(const rules::Finding &finding, State state);

private:
  std::string_view colour(std::string_view code) const {
    return Style.colours ? code : std::string_view();
  }
  void writePlace(const rules::Location &at);
  void writeSnippet(const rules::Location &at,
                    const std::vector<rules::Edit> &fix);
  void writeFix(const DisplayedLine &shown, const rules::Location &at,
                const std::vector<rules::Edit> &fix);
  void writeOtherLines(const rules::Location &at,
                       const std::vector<rules::Edit> &fix);

  std::ostream &Out;
  const std::string &Root;
  const TextStyle &Style;
  SourceText &Sources;
};

void TextWriter::writePlace(const rules::Location &at) {
  Out << colour(Colour::bold) << shownPath(Root, Style.directory, at.file);
  if (at.line != 0)
    Out << ':' << at.line << ':' << at.column;
  Out << ": " << colour(Colour::reset);
}

void TextWriter::write(const rules::Finding &finding) {
  writePlace(finding.at);
  Out << colour(Colour::warning) << "warning: " << colour(Colour::reset)
      << colour(Colour::bold);
  if (finding.probability == rules::Probability::Possible)
    Out << "possible fault: ";
  Out << finding.message << colour(Colour::reset) << " [" << finding.check
      << "]\n";
  writeSnippet(finding.at, finding.fix);
  writeOtherLines(finding.at, finding.fix);
  for (const rules::Note &note : finding.because) {
    writePlace(note.at);
    Out << colour(Colour::note) << "note: " << colour(Colour::reset)
        << note.message << '\n';
    writeSnippet(note.at, {});
  }
}

/// In one line: what is fixed stands no longer in the source.
void TextWriter::writeShort(const rules::Finding &finding, State state) {
  writePlace(finding.at);
  Out << colour(Colour::note) << stateName(state) << ": "
      << colour(Colour::reset) << finding.message << " [" << finding.check
      << "]\n";
}

/// Where a byte of the line is shown; a column behind the line is at its end.
std::size_t shownColumn(const DisplayedLine &shown, std::size_t column) {
  const std::size_t byte = column == 0 ? 0 : column - 1;
  return shown.columns[std::min(byte, shown.columns.size() - 1)];
}

constexpr std::size_t gutterWidth = 4;

void TextWriter::writeSnippet(const rules::Location &at,
                              const std::vector<rules::Edit> &fix) {
  const std::optional<std::string_view> line = Sources.line(at);
  if (!line)
    return;
  const DisplayedLine shown = display(*line);
  const std::string number = std::to_string(at.line);
  const std::size_t width = std::max(gutterWidth, number.size());
  Out << std::string(width - number.size() + 1, ' ') << number << " | "
      << shown.text << '\n'
      << std::string(width + 2, ' ') << "| "
      << std::string(shownColumn(shown, at.column), ' ')
      << colour(Colour::caret) << '^' << colour(Colour::reset) << '\n';
  writeFix(shown, at, fix);
}

/// Below the caret, as Clang does: what is to stand on this line instead.
void TextWriter::writeFix(const DisplayedLine &shown, const rules::Location &at,
                          const std::vector<rules::Edit> &fix) {
  std::string line;
  for (const rules::Edit &edit : fix) {
    if (edit.at.file != at.file || edit.at.line != at.line ||
        edit.text.find('\n') != std::string::npos)
      continue;
    const std::size_t column = shownColumn(shown, edit.at.column);
    if (column < line.size())
      continue;
    line.append(column - line.size(), ' ');
    line += display(edit.text).text;
  }
  if (line.empty())
    return;
  const std::size_t width =
      std::max(gutterWidth, std::to_string(at.line).size());
  Out << std::string(width + 2, ' ') << "| " << colour(Colour::inserted) << line
      << colour(Colour::reset) << '\n';
}

/// Whole lines that a fix inserts elsewhere in the file, such as an include.
void TextWriter::writeOtherLines(const rules::Location &at,
                                 const std::vector<rules::Edit> &fix) {
  for (const rules::Edit &edit : fix) {
    if (edit.at.file != at.file || edit.length != 0 ||
        !edit.text.ends_with('\n'))
      continue;
    const std::string_view text = std::string_view(edit.text).substr(
        0, edit.text.find_last_not_of("\r\n") + 1);
    const std::string number = std::to_string(edit.at.line);
    Out << std::string(std::max(gutterWidth, number.size()) - number.size() + 1,
                       ' ')
        << number << " + " << colour(Colour::inserted) << display(text).text
        << colour(Colour::reset) << '\n';
  }
}

} // namespace

std::string counted(std::size_t count, const std::string &noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string shownPath(const std::string &root, const std::string &directory,
                      const std::string &file) {
  const std::filesystem::path path = std::filesystem::path(root) / file;
  const std::filesystem::path relative =
      path.lexically_relative(std::filesystem::path(directory));
  if (relative.empty() || *relative.begin() == "..")
    return path.generic_string();
  return relative.generic_string();
}

std::span<const rules::Edit> fixInUtf8(const rules::Finding &finding) {
  const bool isUtf8 = std::ranges::all_of(
      finding.fix, [](const auto &edit) { return isWellFormed(edit.text); });
  return isUtf8 ? std::span(finding.fix) : std::span<const rules::Edit>();
}

std::string pathInRepository(const Report &report, const std::string &file) {
  return shownPath(report.root, report.repository, file);
}

std::string placeInRepository(const Report &report, const rules::Location &at) {
  std::string place = pathInRepository(report, at.file);
  if (at.line != 0)
    place += ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  return place;
}

void writeMessages(std::ostream &out, std::string_view level,
                   std::span<const Problem> problems, const std::string &root,
                   const std::string &directory) {
  for (const Problem &problem : problems) {
    out << shownPath(root, directory, problem.at.file);
    if (problem.at.line != 0)
      out << ':' << problem.at.line << ':' << problem.at.column;
    out << ": " << level << ": " << problem.message << '\n';
  }
}

void writeFinding(std::ostream &out, const rules::Finding &finding,
                  const Report &report, const TextStyle &style,
                  SourceText &sources) {
  TextWriter(out, report, style, sources).write(finding);
}

void writeText(std::ostream &out, const Report &report,
               const TextStyle &style) {
  SourceText sources(report.root, report.texts);
  TextWriter writer(out, report, style, sources);
  const std::set<State> shown = report.comparison
                                    ? report.comparison->shown.value_or(
                                          std::set{State::New, State::Fixed})
                                    : std::set{State::New};
  if (shown.contains(State::New))
    for (const rules::Finding &finding : report.findings)
      writer.write(finding);
  if (shown.contains(State::Unchanged))
    for (const rules::Finding &finding : report.comparison->unchanged)
      writer.writeShort(finding, State::Unchanged);
  if (shown.contains(State::Fixed))
    for (const rules::Finding &finding : report.comparison->fixed)
      writer.writeShort(finding, State::Fixed);
}

static std::string countedFindings(const Report &report) {
  if (report.findings.empty())
    return "no findings";
  std::set<std::string_view> files;
  for (const rules::Finding &finding : report.findings)
    files.insert(finding.at.file);
  return counted(report.findings.size(), "finding") + " in " +
         counted(files.size(), "file");
}

static std::string countedStates(const Report &report) {
  const Comparison &compared = *report.comparison;
  std::string text = std::to_string(report.findings.size()) + " new, " +
                     std::to_string(compared.fixed.size()) + " fixed, " +
                     std::to_string(compared.unchanged.size()) +
                     " unchanged since " + compared.since;
  if (compared.untouched != 0)
    text += "; " + std::to_string(compared.untouched) +
            " more new, on lines that were not changed";
  if (compared.notAnalysed != 0)
    text += "; " + counted(compared.notAnalysed, "translation unit") + " of " +
            compared.since +
            " could not be analysed, so that what is new may be old";
  return text;
}

/// "1 of 12 translation units could not be analysed completely, ...".
static std::string countedGaps(const Report &report) {
  return std::to_string(report.notAnalysed) + " of " +
         counted(report.translationUnits, "translation unit") +
         " could not be analysed completely, so that what is there may be "
         "missed";
}

/// What is not known stands first: without it, "no findings" says something
/// else.
std::string summary(const Report &report) {
  std::string text =
      report.notAnalysed == 0 ? std::string() : countedGaps(report) + "; ";
  text += report.comparison ? countedStates(report) : countedFindings(report);
  if (report.inBaseline != 0)
    text += "; " + std::to_string(report.inBaseline) + " in the baseline";
  if (report.notAnalysed == 0)
    text += "; " + counted(report.translationUnits, "translation unit");
  if (report.isPart)
    text += "; what depends on other files stays unsaid";
  return text;
}

std::string advice(const Report &report) {
  if (report.findings.empty())
    return {};
  const std::string_view first = report.findings.front().check;
  const bool isOne =
      std::ranges::all_of(report.findings, [&](const rules::Finding &finding) {
        return finding.check == first;
      });
  return "'cachetidy explain " + std::string(isOne ? first : "CHECK") +
         "' tells how to put it right\n";
}

} // namespace cachetidy::report
