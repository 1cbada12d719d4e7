// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Outlines of texts.

#include "extract/Outline.h"

#include "extract/Lexemes.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace cachetidy::extract {

namespace {

enum class Part : std::uint8_t {
  Shown,
  Hidden,
  Closing, ///< the '}' of what is hidden
};

} // namespace

static std::vector<Part> partsOf(std::string_view text,
                                 llvm::ArrayRef<Lexeme> code,
                                 std::span<const BodyRange> bodies) {
  std::vector<Part> parts(code.size(), Part::Shown);
  for (const BodyRange &body : bodies) {
    auto isBefore = [&](const Lexeme &lexeme, unsigned offset) {
      return lexeme.text.begin() < text.data() + offset;
    };
    const auto *first = llvm::lower_bound(code, body.begin, isBefore);
    const auto *last = llvm::lower_bound(code, body.end, isBefore);
    if (last == code.end() ||
        std::any_of(first, last,
                    [](const Lexeme &lexeme) { return lexeme.isDirective(); }))
      continue;
    std::fill(parts.begin() + (first - code.begin()),
              parts.begin() + (last - code.begin()), Part::Hidden);
    parts[last - code.begin()] = Part::Closing;
  }
  return parts;
}

/// What stands before a token: a new line ends a directive, and a gap tells
/// macros with arguments from others, and is seen by those that make strings of
/// them. A comment is a gap.
static std::string gapsBefore(const Lexemes &lexemes) {
  std::string gaps;
  const char *end = nullptr;
  const auto *comment = lexemes.comments.data();
  const auto *lastComment = comment + lexemes.comments.size();
  for (const Lexeme &token : lexemes.code) {
    bool startsLine = token.startsLine;
    for (; comment != lastComment && comment->text.begin() < token.text.begin();
         ++comment)
      startsLine |= comment->startsLine;
    const bool isApart = token.text.begin() != end;
    gaps += startsLine ? '\n' : isApart ? ' ' : '\0';
    end = token.end();
  }
  return gaps;
}

Digest outlineOf(std::string_view text, std::span<const BodyRange> bodies) {
  const Lexemes lexemes = lex(text);
  const std::vector<Part> parts = partsOf(text, lexemes.code, bodies);
  const std::string gaps = gapsBefore(lexemes);
  std::string outline;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == Part::Hidden)
      continue;
    outline += parts[i] == Part::Closing ? '\1' : gaps[i];
    outline += lexemes.code[i].text;
  }
  return digestOf(outline);
}

Digest Outlines::of(std::string_view path, std::string_view text,
                    std::span<const BodyRange> bodies) {
  const std::scoped_lock guard(Lock);
  std::vector<Known> &known = ByPath[std::string(path)];
  for (const Known &one : known)
    if (std::ranges::equal(one.bodies, bodies))
      return one.outline;
  known.push_back({{bodies.begin(), bodies.end()}, outlineOf(text, bodies)});
  return known.back().outline;
}

} // namespace cachetidy::extract
