// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who wrote a line of a file, and when.

#include "driver/revisions/Blame.h"

#include "driver/revisions/Git.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iomanip>
#include <sstream>

namespace cachetidy::driver {
namespace {

/// 0 where there is none.
template <class Number> Number numberIn(std::string_view text) {
  Number number = 0;
  text.remove_prefix(text.starts_with('+') ? 1 : 0);
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// Of a zone as git has it: +0230.
std::chrono::minutes offsetOf(std::string_view zone) {
  const auto number = numberIn<int>(zone);
  return std::chrono::minutes(number / 100 * 60 + number % 100);
}

std::string dayOf(std::int64_t seconds, std::chrono::minutes offset) {
  using namespace std::chrono;
  const sys_seconds time{std::chrono::seconds(seconds) + offset};
  const year_month_day day(floor<days>(time));
  std::ostringstream text;
  text << std::setfill('0') << std::setw(4) << static_cast<int>(day.year())
       << '-' << std::setw(2) << static_cast<unsigned>(day.month()) << '-'
       << std::setw(2) << static_cast<unsigned>(day.day());
  return std::move(text).str();
}

std::string_view takeLine(std::string_view &text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(line.size() + 1, text.size()));
  return line;
}

std::string_view takeWord(std::string_view &line) {
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(word.size() + 1, line.size()));
  return word;
}

/// Lines up to the one with the text, which begins with a tab.
LineOrigin takeOrigin(std::string_view &rest) {
  LineOrigin origin;
  std::int64_t seconds = 0;
  std::chrono::minutes offset{};
  while (!rest.empty()) {
    std::string_view line = takeLine(rest);
    if (line.starts_with('\t'))
      break;
    const std::string_view name = takeWord(line);
    if (name == "author")
      origin.author = line;
    else if (name == "author-time")
      seconds = numberIn<std::int64_t>(line);
    else if (name == "author-tz")
      offset = offsetOf(line);
    else if (name == "boundary")
      origin.isBoundary = true;
  }
  origin.since = dayOf(seconds, offset);
  return origin;
}

GitAnswer askBlame(const Path &file, const std::set<std::uint32_t> &lines) {
  std::vector<std::string> words = {"blame", "--line-porcelain"};
  for (const std::uint32_t line : lines) {
    words.emplace_back("-L");
    words.push_back(std::to_string(line) + "," + std::to_string(line));
  }
  words.emplace_back("--");
  words.push_back(file.filename().string());
  return runGit(file.parent_path().string(), words);
}

/// For each line that is committed.
std::map<std::uint32_t, LineOrigin> readBlame(std::string_view porcelain) {
  std::map<std::uint32_t, LineOrigin> lines;
  while (!porcelain.empty()) {
    std::string_view heading = takeLine(porcelain);
    const std::string_view commit = takeWord(heading);
    takeWord(heading); // where the line was in that commit
    const auto number = numberIn<std::uint32_t>(takeWord(heading));
    LineOrigin origin = takeOrigin(porcelain);
    origin.commit = commit;
    if (commit.find_first_not_of('0') != std::string_view::npos)
      lines.emplace(number, std::move(origin));
  }
  return lines;
}

} // namespace

Blame blame(const Path &file, const std::set<std::uint32_t> &lines) {
  const GitAnswer answer = askBlame(file, lines);
  if (answer.isGood())
    return {{}, readBlame(answer.output)};
  // A file that is not committed, or none that git could know?
  const GitAnswer place = runGit(file.parent_path().string(),
                                 {"rev-parse", "--is-inside-work-tree"});
  if (place.isGood())
    return {};
  return {place.errors.substr(0, place.errors.find('\n')), {}};
}

bool isShallow(const Path &file) {
  return runGit(file.parent_path().string(),
                {"rev-parse", "--is-shallow-repository"})
      .output.starts_with("true");
}

} // namespace cachetidy::driver
