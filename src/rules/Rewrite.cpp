// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Positions, quotes and edits in a source text.

#include "rules/Rewrite.h"
#include "rules/CodeText.h"
#include "rules/IncludePlace.h"

#include <algorithm>

namespace cachetidy::rules {

std::optional<std::size_t> offsetOf(std::string_view source,
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

/// What stands there, if it is a piece of code.
static std::optional<std::string_view>
quoted(std::string_view source, const Location &from, std::uint32_t length) {
  std::optional<std::size_t> offset = offsetOf(source, from);
  if (!offset || *offset + length > source.size() ||
      !isPieceOfCode(source, *offset, length))
    return std::nullopt;
  return source.substr(*offset, length);
}

static bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// What is replaced, without the pieces that are kept: there has to be a
/// trace of each name, and of a literal if it has one, or else the source has
/// changed and something else stands there now.
static bool isLikely(const Rewrite &rewrite, std::string_view rest) {
  const std::string literals = literalText(rest);
  bool hasLiteral = false, isFound = false;
  for (const Rewrite::Piece &piece : rewrite.by) {
    std::string_view text = piece.text;
    if (piece.length != 0 || text.empty())
      continue;
    if (isWord(text) && !hasWord(rest, text))
      return false;
    bool isLiteral = text.size() > 1 && text.starts_with('"');
    hasLiteral |= isLiteral;
    isFound |= isLiteral && has(literals, text.substr(1, text.size() - 2));
  }
  // With no literal in sight, those that are meant are named by constants.
  return !hasLiteral || isFound || literals.empty();
}

/// The text to put in the place of `whole`; nothing where the source is another
/// than the one that was proposed for.
static std::optional<std::string> textFor(const Rewrite &rewrite,
                                          std::string_view whole,
                                          std::string_view source) {
  const std::size_t from = whole.data() - source.data();
  std::string text, rest(whole);
  for (const Rewrite::Piece &piece : rewrite.by) {
    if (piece.length == 0) {
      text += piece.text;
      continue;
    }
    std::optional<std::string_view> kept =
        quoted(source, piece.from, piece.length);
    if (!kept)
      return std::nullopt;
    text += *kept;
    const std::size_t at = kept->data() - source.data() - from;
    if (at < rest.size())
      std::fill_n(rest.begin() + at, std::min(kept->size(), rest.size() - at),
                  ' ');
  }
  return isLikely(rewrite, rest) ? std::optional(std::move(text))
                                 : std::nullopt;
}

static Location placeOf(std::string_view source, std::size_t offset,
                        const std::string &file) {
  const std::string_view before = source.substr(0, offset);
  const auto line = 1 + std::ranges::count(before, '\n');
  const std::size_t column = offset - before.rfind('\n'); // npos + 1 is 0
  return {file, static_cast<std::uint32_t>(line),
          static_cast<std::uint32_t>(column)};
}

/// Its bytes with the white space that sets it apart, and with the end of the
/// line above where it fills its line; in the first line, with its own.
static std::string_view withSpace(std::string_view comment,
                                  std::string_view source) {
  constexpr std::string_view blanks = " \t", ends = "\r\n";
  std::size_t from = comment.data() - source.data();
  const std::size_t behind = from + comment.size();
  std::size_t to =
      std::min(source.find_first_not_of(blanks, behind), source.size());
  if (to < source.size() && ends.find(source[to]) == std::string_view::npos)
    return source.substr(from, to - from); // code goes on
  while (from > 0 && blanks.find(source[from - 1]) != std::string_view::npos)
    --from;
  if (from == 0)
    to = std::min(source.find('\n', to), source.size() - 1) + 1;
  else if (source[from - 1] == '\n')
    from -= source.substr(0, from).ends_with("\r\n") ? 2 : 1;
  return source.substr(from, to - from);
}

static std::vector<Edit> removal(const Rewrite &comment,
                                 std::string_view source) {
  const std::optional<std::size_t> offset = offsetOf(source, comment.at);
  if (!offset || *offset + comment.length > source.size())
    return {};
  const std::string_view text = source.substr(*offset, comment.length);
  if (!isComment(text) || !has(text, comment.has))
    return {};
  const std::string_view whole = withSpace(text, source);
  return {{placeOf(source, whole.data() - source.data(), comment.at.file),
           static_cast<std::uint32_t>(whole.size()), ""}};
}

std::vector<Edit> editsOf(const Rewrite &rewrite, std::string_view source) {
  if (rewrite.by.empty())
    return removal(rewrite, source);
  std::optional<std::string_view> whole =
      quoted(source, rewrite.at, rewrite.length);
  std::optional<std::string> text =
      whole ? textFor(rewrite, *whole, source) : std::nullopt;
  if (!text)
    return {};
  std::vector<Edit> edits = {{rewrite.at, rewrite.length, *std::move(text)}};
  if (!rewrite.include.empty())
    if (std::optional<Edit> include =
            includeEdit(rewrite.include, rewrite.at, source))
      edits.insert(edits.begin(), *std::move(include));
  return edits;
}

void addFixes(std::vector<Finding> &findings, const Sources &sources) {
  for (Finding &finding : findings)
    if (finding.rewrite.length != 0)
      if (std::optional<std::string_view> text =
              sources(finding.rewrite.at.file))
        finding.fix = editsOf(finding.rewrite, *text);
}

/// Of two insertions in one place nobody knows which comes first.
bool JointEdits::overlaps(const Edit &edit,
                          const std::vector<Edit> &others) const {
  std::optional<std::string_view> text = Texts(edit.at.file);
  std::optional<std::size_t> from =
      text ? offsetOf(*text, edit.at) : std::nullopt;
  if (!from)
    return true;
  return std::ranges::any_of(others, [&](const Edit &other) {
    std::size_t start = offsetOf(*text, other.at).value_or(0);
    return (*from < start + other.length && start < *from + edit.length) ||
           (*from == start && edit.length == other.length);
  });
}

std::optional<std::vector<Edit>>
JointEdits::take(const std::vector<Edit> &fix) {
  std::vector<Edit> fresh;
  for (const Edit &edit : fix) {
    auto known = Taken.find(edit.at.file);
    const std::vector<Edit> others =
        known == Taken.end() ? std::vector<Edit>() : known->second;
    if (std::ranges::count(others, edit))
      continue;
    if (overlaps(edit, others))
      return std::nullopt;
    fresh.push_back(edit);
  }
  for (const Edit &edit : fresh) {
    std::vector<Edit> &edits = Taken[edit.at.file];
    edits.insert(std::ranges::upper_bound(edits, edit), edit);
  }
  return fresh;
}

} // namespace cachetidy::rules
