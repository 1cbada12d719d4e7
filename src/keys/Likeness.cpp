// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Patterns that are nearly the same.

#include "keys/Pattern.h"

#include <algorithm>
#include <numeric>

namespace cachetidy::keys {

Pattern ofNumbers(const Pattern &pattern) {
  Pattern result;
  for (const Piece &piece : pattern.pieces()) {
    if (piece.kind == Piece::Hole)
      result += Pattern::hole(Filling::Integer);
    else
      result += piece.kind == Piece::Joint ? Pattern::joint()
                                           : Pattern::literal(piece.text);
  }
  return result;
}

bool haveSameShape(const Pattern &one, const Pattern &other) {
  return std::ranges::equal(one.pieces(), other.pieces(),
                            [](const Piece &a, const Piece &b) {
                              return a.kind == b.kind && a.text == b.text;
                            });
}

/// The pieces, with literals taken apart into their letters.
static std::vector<Piece> lettersAndHoles(const Pattern &pattern) {
  std::vector<Piece> steps;
  for (const Piece &piece : pattern.pieces()) {
    if (piece.kind != Piece::Literal)
      steps.push_back(piece);
    for (char letter : piece.text)
      steps.push_back({Piece::Literal, std::string(1, letter)});
  }
  return steps;
}

/// A hole is met by a hole, or by a run of letters up to where it goes on.
static bool isFilledIn(std::span<const Piece> general,
                       std::span<const Piece> special) {
  if (general.empty())
    return special.empty();
  const Piece &first = general.front();
  if (first.kind != Piece::Hole)
    return !special.empty() && special.front().kind == first.kind &&
           special.front().text == first.text &&
           isFilledIn(general.subspan(1), special.subspan(1));
  if (!special.empty() && special.front().kind == Piece::Hole)
    return isFilledIn(general.subspan(1), special.subspan(1));
  for (std::size_t run = 0; run <= special.size(); ++run) {
    bool isSame = isFilledIn(general.subspan(1), special.subspan(run));
    if (isSame)
      return true;
    if (run == special.size() || special[run].kind != Piece::Literal)
      return false;
  }
  return false;
}

bool isFilledIn(const Pattern &general, const Pattern &special) {
  const std::vector<Piece> wide = lettersAndHoles(general);
  const std::vector<Piece> narrow = lettersAndHoles(special);
  constexpr std::size_t limit = 400; // nobody's key, and it recurses
  return wide.size() < limit && narrow.size() < limit &&
         isFilledIn(std::span(wide), std::span(narrow));
}

/// Letters that have to be changed to come from one text to the other (the
/// distance of Levenshtein).
static std::size_t distance(std::string_view one, std::string_view other) {
  std::vector<std::size_t> row(other.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t(0));
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < other.size(); ++j) {
      std::size_t changed = diagonal + (one[i] != other[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

static std::string lettersOf(const Pattern &pattern) {
  std::string letters;
  for (const Piece &piece : pattern.pieces())
    letters += piece.text;
  return letters;
}

static std::string digitsOf(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char character) {
    return character >= '0' && character <= '9';
  });
  return digits;
}

bool isMisspelling(const Pattern &one, const Pattern &other) {
  constexpr std::size_t shortest = 4, longEnough = 10;
  const std::string a = lettersOf(one), b = lettersOf(other);
  auto isSameKind = [](const Piece &x, const Piece &y) {
    return x.kind == y.kind;
  };
  if (a == b || std::min(a.size(), b.size()) < shortest ||
      digitsOf(a) != digitsOf(b) ||
      !std::ranges::equal(one.pieces(), other.pieces(), isSameKind))
    return false;
  return distance(a, b) <=
         (std::min(a.size(), b.size()) < longEnough ? 1u : 2u);
}

} // namespace cachetidy::keys
