// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Outlines of texts.

#include "extract/Outline.h"

#include "extract/Lexemes.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"

#include <algorithm>
#include <optional>
#include <span>

namespace cachetidy::extract {

namespace {

enum class Part : std::uint8_t {
  Shown,
  Hidden,
  Closing, ///< the '}' of what is hidden
};

/// Where a token stands in the code that begins at or behind some byte.
std::size_t tokenAt(std::string_view text, llvm::ArrayRef<Lexeme> code,
                    unsigned offset) {
  return llvm::lower_bound(code, offset,
                           [&](const Lexeme &lexeme, unsigned place) {
                             return lexeme.text.begin() < text.data() + place;
                           }) -
         code.begin();
}

bool holdsDirective(llvm::ArrayRef<Lexeme> code) {
  return llvm::any_of(
      code, [](const Lexeme &lexeme) { return lexeme.isDirective(); });
}

/// Declarations that are offered: from the first token to behind the last.
struct Offered {
  std::size_t first;
  std::size_t end;
  llvm::StringRef name;
};

class Offers {
public:
  Offers(std::string_view text, llvm::ArrayRef<Lexeme> code,
         llvm::ArrayRef<Part> parts)
      : Text(text), Code(code), Parts(parts) {}

  std::vector<Offered> among(const std::vector<Offering> &offerings) const {
    std::vector<Offered> found;
    for (std::size_t i = 0; i < offerings.size(); ++i) {
      const bool isBehindIts =
          i != 0 && offerings[i - 1].begin == offerings[i].begin;
      const unsigned next = i + 1 < offerings.size() ? offerings[i + 1].begin
                                                     : unsigned(Text.size());
      if (!isBehindIts && !offerings[i].name.empty())
        if (std::optional<Offered> one = offered(offerings[i], next))
          found.push_back(*one);
    }
    // What is shown after all may say the name of another.
    while (removeSaid(found)) {
    }
    return found;
  }

  /// Shows the tokens that are in none of them, in order.
  void eachBesides(const std::vector<Offered> &found,
                   llvm::function_ref<void(std::size_t)> see) const {
    std::size_t token = 0;
    for (const Offered &one : found) {
      for (; token < one.first; ++token)
        see(token);
      token = one.end;
    }
    for (; token < Code.size(); ++token)
      see(token);
  }

  /// Of the tokens that are not hidden.
  Offer toKeep(const Offered &offered) const {
    std::string text;
    for (std::size_t i = offered.first; i < offered.end; ++i)
      if (Parts[i] != Part::Hidden) {
        text += ' ';
        text += Code[i].text;
      }
    return {offered.name.str(), digestOf(text)};
  }

private:
  /// Nothing where another declaration begins within it.
  std::optional<Offered> offered(const Offering &offering,
                                 unsigned next) const {
    const std::size_t first = tokenAt(Text, Code, offering.begin);
    const std::size_t end = endOf(tokenAt(Text, Code, offering.at));
    if (end > Code.size() || !startsAfresh(first) ||
        end > tokenAt(Text, Code, next))
      return std::nullopt;
    const auto tokens = Code.slice(first, end - first);
    if (holdsDirective(tokens) || namesClass(tokens, offering.name))
      return std::nullopt;
    return Offered{first, end, offering.name};
  }

  /// Behind the ';' or the '}' that ends a declaration of one thing; behind all
  /// tokens where something else does.
  std::size_t endOf(std::size_t token) const {
    using namespace clang;
    unsigned depth = 0;
    for (; token < Code.size(); ++token) {
      if (Parts[token] == Part::Hidden)
        continue;
      const tok::TokenKind kind = Code[token].kind;
      depth += kind == tok::l_paren;
      depth -= kind == tok::r_paren && depth != 0;
      if (kind == tok::semi || Parts[token] == Part::Closing)
        return token + 1;
      const bool isHidden = token + 1 < Code.size() && kind == tok::l_brace &&
                            Parts[token + 1] != Part::Shown;
      if (depth == 0 && (kind == tok::comma || kind == tok::r_brace ||
                         (kind == tok::l_brace && !isHidden)))
        break;
    }
    return Code.size() + 1;
  }

  /// Behind another declaration, or a directive.
  bool startsAfresh(std::size_t token) const {
    using namespace clang;
    if (token == 0 || Code[token - 1].is(tok::semi, tok::colon) ||
        Code[token - 1].is(tok::l_brace, tok::r_brace))
      return true;
    std::size_t line = token - 1;
    while (line != 0 && !Code[line].startsLine)
      --line;
    return Code[token].startsLine && Code[line].isDirective();
  }

  /// `void f(struct S *)` may declare S as well.
  static bool namesClass(llvm::ArrayRef<Lexeme> tokens, llvm::StringRef name) {
    const auto *at = llvm::find_if(
        tokens, [&](const Lexeme &token) { return token.text == name; });
    const auto isClass = [](const Lexeme &token) {
      return token.text == "struct" || token.text == "class" ||
             token.text == "union" || token.text == "enum";
    };
    return std::any_of(at, tokens.end(), isClass) ||
           (!isClass(tokens.front()) &&
            std::any_of(tokens.begin(), at, isClass));
  }

  bool removeSaid(std::vector<Offered> &found) const {
    llvm::DenseSet<llvm::StringRef> said;
    eachBesides(found, [&](std::size_t token) {
      if (Parts[token] == Part::Shown)
        said.insert(Code[token].text);
    });
    return std::erase_if(found, [&](const Offered &one) {
             return said.contains(one.name);
           }) != 0;
  }

  std::string_view Text;
  llvm::ArrayRef<Lexeme> Code;
  llvm::ArrayRef<Part> Parts;
};

} // namespace

static std::vector<Part> partsOf(std::string_view text,
                                 llvm::ArrayRef<Lexeme> code,
                                 std::span<const BodyRange> bodies) {
  std::vector<Part> parts(code.size(), Part::Shown);
  for (const BodyRange &body : bodies) {
    const std::size_t first = tokenAt(text, code, body.begin);
    const std::size_t last = tokenAt(text, code, body.end);
    if (last == code.size() || holdsDirective(code.slice(first, last - first)))
      continue;
    std::fill(parts.begin() + first, parts.begin() + last, Part::Hidden);
    parts[last] = Part::Closing;
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

Outline outlineOf(std::string_view text, const Seldom &seldom) {
  const Lexemes lexemes = lex(text);
  const std::vector<Part> parts = partsOf(text, lexemes.code, seldom.bodies);
  const std::string gaps = gapsBefore(lexemes);
  const Offers offers(text, lexemes.code, parts);
  const std::vector<Offered> offered = offers.among(seldom.offerings);
  Outline outline;
  std::string shown;
  offers.eachBesides(offered, [&](std::size_t token) {
    if (parts[token] == Part::Hidden)
      return;
    shown += parts[token] == Part::Closing ? '\1' : gaps[token];
    shown += lexemes.code[token].text;
  });
  for (const Offered &one : offered)
    outline.offers.push_back(offers.toKeep(one));
  outline.shown = digestOf(shown);
  llvm::sort(outline.offers);
  return outline;
}

Outline Outlines::of(std::string_view path, std::string_view text,
                     const Seldom &seldom) {
  const std::scoped_lock guard(Lock);
  std::vector<Known> &known = ByPath[std::string(path)];
  for (const Known &one : known)
    if (one.seldom == seldom)
      return one.outline;
  known.push_back({seldom, outlineOf(text, seldom)});
  return known.back().outline;
}

} // namespace cachetidy::extract
