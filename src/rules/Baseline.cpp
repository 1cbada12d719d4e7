// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings as lines of a file that people review and merge.

#include "rules/Baseline.h"

#include "models/ReadFile.h"

#include <algorithm>
#include <optional>

namespace cachetidy::rules {
namespace {

constexpr std::string_view head =
    "# Findings that this project has had since before it was checked: file, "
    "check, and\n"
    "# what the finding is about, with tabs between. They are not told. "
    "'cachetidy baseline'\n"
    "# writes this file anew; take out a line to be told of it again.\n";

constexpr std::string_view special = "\\\t\n\r";
constexpr std::string_view letters = "\\tnr";

std::string escaped(std::string_view field) {
  std::string text;
  for (const char next : field)
    if (const std::size_t place = special.find(next);
        place != std::string_view::npos)
      text += {'\\', letters[place]};
    else
      text += next;
  return text;
}

/// Nothing for what escaped() does not give.
std::optional<std::string> unescaped(std::string_view field) {
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] != '\\') {
      text += field[i];
      continue;
    }
    const std::size_t place =
        ++i < field.size() ? letters.find(field[i]) : std::string_view::npos;
    if (place == std::string_view::npos)
      return std::nullopt;
    text += special[place];
  }
  return text;
}

std::string lineOf(const Finding &finding) {
  return escaped(finding.at.file) + "\t" + escaped(finding.check) + "\t" +
         escaped(finding.subject) + "\n";
}

std::string_view takeField(std::string_view &text, char end) {
  const std::size_t place = std::min(text.find(end), text.size());
  const std::string_view field = text.substr(0, place);
  text.remove_prefix(std::min(place + 1, text.size()));
  return field;
}

std::optional<Finding> findingIn(std::string_view line) {
  if (std::ranges::count(line, '\t') != 2)
    return std::nullopt;
  const auto file = unescaped(takeField(line, '\t'));
  const auto check = unescaped(takeField(line, '\t'));
  const auto subject = unescaped(line);
  if (!file || !check || !subject || file->empty() || check->empty())
    return std::nullopt;
  Finding finding;
  finding.at.file = *file;
  finding.check = *check;
  finding.subject = *subject;
  return finding;
}

bool isOfMerge(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with("=======") ||
         line.starts_with(">>>>>>>") || line.starts_with("|||||||");
}

std::string faultOf(std::string_view line) {
  constexpr std::size_t most = 60;
  std::string text = "expected FILE, CHECK and what the finding is about, with "
                     "a tab between each two; found '" +
                     std::string(line.substr(0, most)) + "'\n  ";
  return text + (isOfMerge(line)
                     ? "A merge left a conflict here: keep the lines of both "
                       "sides, or let 'cachetidy baseline' write the file anew"
                     : "'cachetidy baseline' writes the file anew");
}

} // namespace

std::string writeBaseline(std::span<const Finding> findings) {
  std::vector<std::string> lines;
  for (const Finding &finding : findings)
    lines.push_back(lineOf(finding));
  std::ranges::sort(lines);
  std::string text(head);
  for (const std::string &line : lines)
    text += line;
  return text;
}

std::variant<Baseline, std::string> parseBaseline(std::string_view text,
                                                  const std::string &name) {
  Baseline baseline;
  for (std::size_t number = 1; !text.empty(); ++number) {
    std::string_view line = takeField(text, '\n');
    if (line.ends_with('\r'))
      line.remove_suffix(1);
    if (line.empty() || line.starts_with('#'))
      continue;
    std::optional<Finding> entry = findingIn(line);
    if (!entry)
      return name + ":" + std::to_string(number) + ": " + faultOf(line);
    baseline.push_back(*std::move(entry));
  }
  return baseline;
}

std::variant<Baseline, std::string>
readBaseline(const std::filesystem::path &path) {
  const models::FileContent content = models::readFile(path);
  if (!content.problem.empty())
    return path.string() + ": cannot be read: " + content.problem;
  return parseBaseline(content.text, path.string());
}

std::variant<Baseline, std::string>
findBaseline(const std::filesystem::path &root) {
  std::error_code error;
  const std::filesystem::path path = root / baselineName;
  if (!std::filesystem::exists(path, error))
    return Baseline();
  return readBaseline(path);
}

} // namespace cachetidy::rules
