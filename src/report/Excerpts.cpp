// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The source that a page shows.

#include "report/Excerpts.h"

#include "report/Display.h"

#include <algorithm>

namespace cachetidy::report {

constexpr std::uint32_t around = 2;

static rules::Location firstAround(rules::Location at) {
  at.line = at.line > around ? at.line - around : 1;
  return at;
}

static std::string lineId(std::size_t file, std::uint32_t line) {
  return "l" + std::to_string(file) + "-" + std::to_string(line);
}

void Excerpts::writePlace(Markup &to, const rules::Location &at) {
  const std::string place =
      at.line == 0 ? at.file : at.file + ":" + std::to_string(at.line);
  if (!Sources.line(at))
    return to.leaf("span", place, {{"class", "place"}});
  File &file = Files.try_emplace(at.file, Files.size()).first->second;
  for (rules::Location line = firstAround(at); line.line <= at.line + around;
       ++line.line)
    if (Sources.line(line))
      file.lines.insert(line.line);
  to.leaf("a", place,
          {{"class", "place"}, {"href", "#" + lineId(file.number, at.line)}});
}

/// The number is drawn by the style sheet: what is copied is code.
void Excerpts::writeLine(Markup &to, const rules::Location &at, std::string id,
                         bool isMeant) {
  const std::optional<std::string_view> line = Sources.line(at);
  if (!line)
    return;
  const std::string number = std::to_string(at.line);
  const char *kind = isMeant ? "line meant" : "line";
  if (id.empty())
    to.leaf("span", *line, {{"class", kind}, {"data-line", number}});
  else
    to.leaf("span", *line,
            {{"class", kind}, {"id", std::move(id)}, {"data-line", number}});
}

void Excerpts::writeAround(Markup &to, const rules::Location &at) {
  const std::optional<std::string_view> meant = Sources.line(at);
  if (!meant)
    return;
  const Markup::Element pre = to.element("pre", {{"class", "code"}});
  for (rules::Location line = firstAround(at); line.line <= at.line + around;
       ++line.line) {
    writeLine(to, line, {}, line.line == at.line);
    if (line.line != at.line || at.column == 0)
      continue;
    const std::vector<std::size_t> columns = display(*meant).columns;
    const std::size_t byte = std::min<std::size_t>(at.column, columns.size());
    to.leaf("span", std::string(columns[byte - 1], ' ') + "^",
            {{"class", "caret"}, {"aria-hidden", "true"}});
  }
}

void Excerpts::writeFile(Markup &to, const std::string &name,
                         const File &file) {
  const Markup::Element details = to.element("details", {{"class", "file"}});
  to.leaf("summary", name);
  for (auto line = file.lines.begin(); line != file.lines.end();) {
    const Markup::Element pre = to.element("pre", {{"class", "code"}});
    std::uint32_t next = *line;
    for (; line != file.lines.end() && *line == next; ++line, ++next)
      writeLine(to, {name, next, 1}, lineId(file.number, next), false);
  }
}

void Excerpts::writeAll(Markup &to) {
  for (const auto &[name, file] : Files)
    writeFile(to, name, file);
}

} // namespace cachetidy::report
