// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Families of keys: what a text can be that is put together at run time.

#ifndef CACHETIDY_KEYS_PATTERN_H
#define CACHETIDY_KEYS_PATTERN_H

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::keys {

/// What can stand in a hole.
enum class Filling : std::uint8_t {
  Text,      ///< anything, also nothing
  Character, ///< one byte
  Padded,    ///< a number that takes the same room, whatever it is: %08x
  Boolean,   ///< true, false, 0 or 1
  Integer,   ///< decimal digits, perhaps behind a '-'
  Floating,  ///< a number as printf and its like write it
};

/// "No parameter".
inline constexpr std::uint32_t unnumbered = UINT32_MAX;

struct Piece {
  enum Kind : std::uint8_t {
    Literal,
    Hole,
    /// Where a key builder sets one part apart from the next: nothing that
    /// fills a hole, and no literal, reaches over it.
    Joint,
  } kind = Literal;
  std::string text;                     ///< of Literal, never empty
  Filling filling = Filling::Text;      ///< of Hole
  std::uint32_t parameter = unnumbered; ///< of Hole: the one that fills it

  auto operator<=>(const Piece &) const = default;
};

/// The texts that its pieces can give, one behind the other. Literals never
/// stand side by side. No pieces: the empty text.
class Pattern {
public:
  Pattern() = default;

  static Pattern literal(std::string_view text);
  static Pattern hole(Filling filling, std::uint32_t parameter = unnumbered);
  static Pattern joint();

  std::span<const Piece> pieces() const { return Pieces; }
  /// Whether it is one text, all of which stands in the source. The empty text
  /// does not.
  bool isWritten() const {
    return Pieces.size() == 1 && Pieces.front().kind == Piece::Literal;
  }

  /// One behind the other.
  Pattern &operator+=(const Pattern &behind);
  friend Pattern operator+(Pattern before, const Pattern &behind) {
    return before += behind;
  }

  /// Without the numbers of parameters: what a reader of keys can see.
  Pattern plain() const;

  auto operator<=>(const Pattern &) const = default;

private:
  std::vector<Piece> Pieces;
};

/// What both can be, and more: the start and the end that they share, and a
/// hole for the rest.
Pattern join(const Pattern &one, const Pattern &other);

/// With anything behind it, in the place of the holes that it ends with.
Pattern openEnded(const Pattern &pattern);

/// With the arguments in the holes of their parameters; holes of parameters for
/// which there is no argument stay.
Pattern substitute(const Pattern &pattern, std::span<const Pattern> arguments);

/// As people write it: user:{int}:profile. A joint is a ':'.
std::string spell(const Pattern &pattern);

/// The literal that it begins with; empty where that is a hole or a joint.
std::string_view headOf(const Pattern &pattern);

/// A text that both can be; nothing where there is none. One that people would
/// expect, if there are many: short, of digits and letters.
std::optional<std::string> commonText(const Pattern &one, const Pattern &other);

inline bool mayBeEqual(const Pattern &one, const Pattern &other) {
  return commonText(one, other).has_value();
}

/// The keys that a glob of cache servers matches: '*', '?' and '\' in its
/// literals have their meaning there, and a ':' matches a joint. Brackets match
/// any one character.
Pattern fromGlob(const Pattern &glob);

/// Whether all that `family` can be is among what `wider` can be, once it is
/// written: here a joint is the ':' of a key that a server keeps. A "yes" is
/// sure.
bool covers(const Pattern &wider, const Pattern &family);

/// With numbers in all holes: what keys are if nobody gives the program texts
/// that are more than words.
Pattern ofNumbers(const Pattern &pattern);

/// Whether both are put together alike, whatever is in the holes.
bool haveSameShape(const Pattern &one, const Pattern &other);

/// Whether one is the other with some of its holes filled: 'page:{int}' and
/// 'page:0' are one family.
bool isFilledIn(const Pattern &general, const Pattern &special);

/// Whether one is the other with a slip of the pen in it: a letter that is
/// missing, added or changed, in literals that are long enough for that to be
/// no chance. Digits tell versions apart, and are no slip.
bool isMisspelling(const Pattern &one, const Pattern &other);

/// Two ways to fill the holes of one pattern that give the same text.
struct Clash {
  std::size_t piece = 0; ///< the hole, and the one behind it
  std::string first[2], second[2];
};

/// Neighbouring holes with nothing between them whose fillings can run into
/// each other; nothing where there are none.
std::optional<Clash> findClash(const Pattern &pattern);

} // namespace cachetidy::keys

#endif
