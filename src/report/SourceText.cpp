// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The source lines that findings point at.

#include "report/SourceText.h"

#include "report/Unicode.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace cachetidy::report {

/// At the beginning of a file. Clang counts its bytes, and nobody else does.
static constexpr std::string_view byteOrderMark = "\uFEFF";

SourceText::SourceText(std::string root,
                       const std::map<std::string, std::string> &texts)
    : Root(std::move(root)) {
  for (const auto &[file, text] : texts) {
    std::istringstream in(text);
    Files[file] = linesIn(in);
  }
}

std::vector<std::string> SourceText::linesIn(std::istream &text) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);)
    lines.push_back(std::move(line));
  return lines;
}

const std::vector<std::string> &SourceText::linesOf(const std::string &file) {
  const auto [entry, isNew] = Files.try_emplace(file);
  if (!isNew)
    return entry->second;
  std::ifstream in(std::filesystem::path(Root) / file, std::ios::binary);
  return entry->second = linesIn(in);
}

std::optional<std::string_view> SourceText::line(const rules::Location &at) {
  if (at.line == 0)
    return std::nullopt;
  const std::vector<std::string> &lines = linesOf(at.file);
  if (at.line > lines.size())
    return std::nullopt;
  std::string_view text = lines[at.line - 1];
  if (text.ends_with('\r'))
    text.remove_suffix(1);
  return text;
}

rules::Location SourceText::inCodePoints(const rules::Location &at) {
  const std::optional<std::string_view> text = line(at);
  if (!text || at.column == 0 || at.column > text->size() + 1)
    return at;
  std::string_view before = text->substr(0, at.column - 1);
  if (at.line == 1 && before.starts_with(byteOrderMark))
    before.remove_prefix(byteOrderMark.size());
  rules::Location result = at;
  result.column = static_cast<std::uint32_t>(countCodePoints(before)) + 1;
  return result;
}

rules::Location SourceText::after(const rules::Location &at,
                                  std::uint32_t length) {
  rules::Location end = at;
  while (length > 0) {
    const std::optional<std::string_view> text = line(end);
    if (!text || end.column + length <= text->size() + 1)
      break;
    // With its end, which is one byte or two.
    const std::size_t size = linesOf(end.file)[end.line - 1].size() + 1;
    const auto rest = static_cast<std::uint32_t>(size) + 1 - end.column;
    if (end.column > text->size() + 1 || rest > length)
      break;
    length -= rest;
    ++end.line;
    end.column = 1;
  }
  end.column += length;
  return end;
}

} // namespace cachetidy::report
