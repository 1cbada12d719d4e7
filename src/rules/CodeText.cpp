// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Words, brackets and literals in a source text.

#include "rules/CodeText.h"

#include <algorithm>
#include <string>

namespace cachetidy::rules {

/// Every byte of a character that is not ASCII may be part of a name.
static bool isOfWord(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte >= 0x80 || byte == '_' || (byte >= '0' && byte <= '9') ||
         ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

bool isWord(std::string_view text) {
  return !text.empty() && !(text.front() >= '0' && text.front() <= '9') &&
         std::ranges::all_of(text, isOfWord);
}

/// Whether a word goes on over this place.
static bool isInWord(std::string_view text, std::size_t at) {
  return at > 0 && at < text.size() && isOfWord(text[at - 1]) &&
         isOfWord(text[at]);
}

bool hasWord(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1))
    if (!isInWord(text, at) && !isInWord(text, at + word.size()))
      return true;
  return false;
}

/// How many bytes there are up to the end of `mark`; 0 where it is missing.
static std::size_t through(std::string_view text, std::string_view mark,
                           std::size_t from) {
  std::size_t at = text.find(mark, from);
  return at == std::string_view::npos ? 0 : at + mark.size();
}

static std::size_t rawLiteral(std::string_view text) {
  std::size_t open = text.find('(');
  if (open == std::string_view::npos)
    return 0;
  return through(text, ")" + std::string(text.substr(2, open - 2)) + "\"",
                 open);
}

static std::size_t plainLiteral(std::string_view text) {
  for (std::size_t at = 1; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] == text.front())
      return at + 1;
    at += text[at] == '\\';
  }
  return 0;
}

/// The length of the literal, comment, word or character at the front; 0 where
/// it has no end.
static std::size_t token(std::string_view text) {
  if (text.starts_with("R\""))
    return rawLiteral(text);
  if (text.starts_with('"') || text.starts_with('\''))
    return plainLiteral(text);
  if (text.starts_with("/*"))
    return through(text, "*/", 2);
  if (text.starts_with("//"))
    return through(text, "\n", 2);
  std::size_t length = 0;
  // 1'000'000 is one word, and u8"text" is two.
  while (length < text.size() &&
         (isOfWord(text[length]) || (length > 0 && text[length] == '\'' &&
                                     text[0] >= '0' && text[0] <= '9')) &&
         !text.substr(length).starts_with("R\""))
    ++length;
  return std::max<std::size_t>(length, 1);
}

std::string literalText(std::string_view code) {
  std::string text;
  while (!code.empty()) {
    const std::size_t length = std::max<std::size_t>(token(code), 1);
    const std::string_view word = code.substr(0, length);
    code.remove_prefix(length);
    if (word.starts_with('"') && length > 1)
      text += word.substr(1, length - 2);
    else if (word.starts_with("R\""))
      text += word.substr(2);
  }
  return text;
}

/// Whether all that is opened is closed, and it is no more than an expression.
static bool isClosed(std::string_view text) {
  std::string open;
  while (!text.empty()) {
    const std::size_t length = token(text);
    if (length == 0)
      return false;
    const char sign = text.front();
    text.remove_prefix(length);
    if (sign == '(' || sign == '[' || sign == '{') {
      open += sign;
    } else if (sign == ')' || sign == ']' || sign == '}') {
      const char opening = sign == ')' ? '(' : sign == ']' ? '[' : '{';
      if (open.empty() || open.back() != opening)
        return false;
      open.pop_back();
    } else if (sign == ';' && open.empty()) {
      return false;
    }
  }
  return open.empty();
}

bool isPieceOfCode(std::string_view source, std::size_t from,
                   std::size_t length) {
  constexpr std::string_view space = " \t\r\n";
  const std::string_view text = source.substr(from, length);
  return !text.empty() && space.find(text.front()) == std::string_view::npos &&
         space.find(text.back()) == std::string_view::npos &&
         !isInWord(source, from) && !isInWord(source, from + length) &&
         isClosed(text);
}

bool isComment(std::string_view text) {
  if (text.starts_with("//"))
    return text.find('\n') == std::string_view::npos;
  return text.starts_with("/*") && through(text, "*/", 2) == text.size();
}

} // namespace cachetidy::rules
