// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Patterns as sequences of pieces.

#include "keys/Pattern.h"

#include <algorithm>

namespace cachetidy::keys {

Pattern Pattern::literal(std::string_view text) {
  Pattern pattern;
  if (!text.empty())
    pattern.Pieces.push_back({Piece::Literal, std::string(text)});
  return pattern;
}

Pattern Pattern::hole(Filling filling, std::uint32_t parameter) {
  Pattern pattern;
  pattern.Pieces.push_back({Piece::Hole, {}, filling, parameter});
  return pattern;
}

Pattern Pattern::joint() {
  Pattern pattern;
  pattern.Pieces.push_back({Piece::Joint, {}});
  return pattern;
}

Pattern &Pattern::operator+=(const Pattern &behind) {
  for (const Piece &piece : std::vector<Piece>(behind.Pieces)) {
    bool isMore = piece.kind == Piece::Literal && !Pieces.empty() &&
                  Pieces.back().kind == Piece::Literal;
    if (isMore)
      Pieces.back().text += piece.text;
    else
      Pieces.push_back(piece);
  }
  return *this;
}

Pattern Pattern::plain() const {
  Pattern result = *this;
  for (Piece &piece : result.Pieces)
    piece.parameter = unnumbered;
  return result;
}

static Pattern of(const Piece &piece) {
  switch (piece.kind) {
  case Piece::Literal:
    return Pattern::literal(piece.text);
  case Piece::Hole:
    return Pattern::hole(piece.filling, piece.parameter);
  case Piece::Joint:
    return Pattern::joint();
  }
  return {};
}

static bool isHole(std::span<const Piece> pieces, std::size_t at) {
  return at < pieces.size() && pieces[at].kind == Piece::Hole;
}

static Pattern of(std::span<const Piece> pieces) {
  Pattern pattern;
  for (const Piece &piece : pieces)
    pattern += of(piece);
  return pattern;
}

Pattern openEnded(const Pattern &pattern) {
  std::span<const Piece> pieces = pattern.pieces();
  while (isHole(pieces, pieces.size() - 1))
    pieces = pieces.first(pieces.size() - 1);
  return of(pieces) + Pattern::hole(Filling::Text);
}

Pattern join(const Pattern &one, const Pattern &other) {
  if (one == other)
    return one;
  std::span<const Piece> a = one.pieces(), b = other.pieces();
  Pattern start;
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    start += of(a.front());
    a = a.subspan(1);
    b = b.subspan(1);
  }
  std::size_t same = 0;
  while (same < a.size() && same < b.size() &&
         a[a.size() - 1 - same] == b[b.size() - 1 - same])
    ++same;
  std::span<const Piece> end = a.last(same);
  while (isHole(end, 0))
    end = end.subspan(1);
  bool isLiteral = same < a.size() && same < b.size() &&
                   a.front().kind == Piece::Literal &&
                   b.front().kind == Piece::Literal;
  if (isLiteral) {
    auto [differs, _] = std::ranges::mismatch(a.front().text, b.front().text);
    start +=
        Pattern::literal(std::string_view(a.front().text.begin(), differs));
  }
  return openEnded(start) + of(end);
}

Pattern substitute(const Pattern &pattern, std::span<const Pattern> arguments) {
  Pattern result;
  for (const Piece &piece : pattern.pieces()) {
    bool isGiven =
        piece.kind == Piece::Hole && piece.parameter < arguments.size();
    result += isGiven ? arguments[piece.parameter] : of(piece);
  }
  return result;
}

static std::string_view nameOf(Filling filling) {
  switch (filling) {
  case Filling::Text:
    return "{}";
  case Filling::Character:
    return "{char}";
  case Filling::Padded:
    return "{int}";
  case Filling::Boolean:
    return "{bool}";
  case Filling::Integer:
    return "{int}";
  case Filling::Floating:
    return "{float}";
  }
  return "{}";
}

std::string spell(const Pattern &pattern) {
  std::string text;
  for (const Piece &piece : pattern.pieces()) {
    if (piece.kind == Piece::Literal)
      text += piece.text;
    else
      text += piece.kind == Piece::Joint ? ":" : nameOf(piece.filling);
  }
  return text;
}

static Pattern fromGlob(std::string_view glob) {
  Pattern result;
  for (std::size_t i = 0; i < glob.size(); ++i) {
    char character = glob[i];
    if (character == '*') {
      result += Pattern::hole(Filling::Text);
    } else if (character == '?') {
      result += Pattern::hole(Filling::Character);
    } else if (std::size_t end = glob.find(']', i + 1);
               character == '[' && end != std::string_view::npos) {
      result += Pattern::hole(Filling::Character);
      i = end;
    } else {
      i += character == '\\' && i + 1 < glob.size();
      result += Pattern::literal(glob.substr(i, 1));
    }
  }
  return result;
}

Pattern fromGlob(const Pattern &glob) {
  Pattern result;
  for (const Piece &piece : glob.pieces())
    result += piece.kind == Piece::Literal ? fromGlob(piece.text) : of(piece);
  return result;
}

/// How a hole can be filled in two ways so that what is too much in the first
/// can as well stand at the start of what follows.
static std::optional<Clash> clashOf(Filling first, Filling second) {
  auto isFixed = [](Filling filling) {
    return filling == Filling::Character || filling == Filling::Boolean ||
           filling == Filling::Padded;
  };
  if (isFixed(first) || isFixed(second))
    return std::nullopt;
  Clash clash;
  bool isNumber = first != Filling::Text || second != Filling::Text;
  clash.first[0] = isNumber ? "1" : "a";
  clash.first[1] = isNumber ? "23" : "bc";
  clash.second[0] = isNumber ? "12" : "ab";
  clash.second[1] = isNumber ? "3" : "c";
  return clash;
}

std::optional<Clash> findClash(const Pattern &pattern) {
  std::span<const Piece> pieces = pattern.pieces();
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (pieces[i].kind != Piece::Hole || pieces[i + 1].kind != Piece::Hole)
      continue;
    if (auto clash = clashOf(pieces[i].filling, pieces[i + 1].filling)) {
      clash->piece = i;
      return clash;
    }
  }
  return std::nullopt;
}

} // namespace cachetidy::keys
