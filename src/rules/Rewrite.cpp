// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Positions, quotes and includes in a source text.

#include "rules/Rewrite.h"

#include <algorithm>

namespace cachetidy::rules {

/// Of a line and a column; nothing where there is no such place.
static std::optional<std::size_t> offsetOf(std::string_view source,
                                           const Location &at) {
  std::size_t offset = 0;
  for (std::uint32_t line = 1; line < at.line; ++line) {
    offset = source.find('\n', offset);
    if (offset == std::string_view::npos)
      return std::nullopt;
    ++offset;
  }
  offset += at.column - 1;
  return at.column > 0 && offset <= source.size() ? std::optional(offset)
                                                  : std::nullopt;
}

static std::optional<std::string_view> quoted(std::string_view source,
                                              const Location &from,
                                              std::uint32_t length) {
  std::optional<std::size_t> offset = offsetOf(source, from);
  if (!offset || *offset + length > source.size())
    return std::nullopt;
  return source.substr(*offset, length);
}

/// Without the '#' and what stands before it; empty for other lines.
static std::string_view directive(std::string_view line) {
  std::size_t sign = line.find_first_not_of(" \t");
  if (sign == std::string_view::npos || line[sign] != '#')
    return {};
  std::size_t word = line.find_first_not_of(" \t", sign + 1);
  return word == std::string_view::npos ? std::string_view()
                                        : line.substr(word);
}

/// An edit that includes something, or nothing where the file has it.
static std::optional<Edit> includeOf(const Rewrite &rewrite,
                                     std::string_view source) {
  std::uint32_t line = 0, behind = 0;
  while (!source.empty()) {
    ++line;
    std::size_t end = std::min(source.find('\n'), source.size());
    std::string_view word = directive(source.substr(0, end));
    bool isInclude = word.starts_with("include");
    if (isInclude && word.find(rewrite.include) != std::string_view::npos)
      return std::nullopt;
    if (isInclude || (behind == 0 && word.starts_with("pragma once")))
      behind = line;
    source.remove_prefix(std::min(end + 1, source.size()));
  }
  return Edit{{rewrite.at.file, behind + 1, 1},
              0,
              "#include " + rewrite.include + "\n"};
}

std::vector<Edit> editsOf(const Rewrite &rewrite, std::string_view source) {
  if (rewrite.length == 0 || !quoted(source, rewrite.at, rewrite.length))
    return {};
  Edit edit{rewrite.at, rewrite.length, {}};
  for (const Rewrite::Piece &piece : rewrite.by) {
    std::optional<std::string_view> text =
        piece.length == 0 ? std::string_view(piece.text)
                          : quoted(source, piece.from, piece.length);
    if (!text)
      return {};
    edit.text += *text;
  }
  std::vector<Edit> edits = {std::move(edit)};
  if (!rewrite.include.empty())
    if (std::optional<Edit> include = includeOf(rewrite, source))
      edits.insert(edits.begin(), *include);
  return edits;
}

void addFixes(std::vector<Finding> &findings, const Sources &sources) {
  for (Finding &finding : findings)
    if (finding.rewrite.length != 0)
      if (std::optional<std::string> text = sources(finding.rewrite.at.file))
        finding.fix = editsOf(finding.rewrite, *text);
}

} // namespace cachetidy::rules
