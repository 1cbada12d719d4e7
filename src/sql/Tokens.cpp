// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lexer for the dialects together: PostgreSQL's own one does not know the
// quotes and placeholders of the others.

#include "sql/Tokens.h"

#include <algorithm>
#include <cctype>

namespace cachetidy::sql {

namespace {

bool isBlank(char c) { return std::isspace(static_cast<unsigned char>(c)); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool isInWord(char c) { return isLetter(c) || isDigit(c); }
bool isOperator(char c) {
  return std::string_view("+-*/<>=~!#%^&|").find(c) != std::string_view::npos;
}

class Lexer {
public:
  explicit Lexer(std::string_view text) : Start(text.data()), Rest(text) {}

  std::vector<Token> run() {
    while (!Rest.empty())
      next();
    return std::move(Found);
  }

private:
  char at(std::size_t number) const {
    return number < Rest.size() ? Rest[number] : '\0';
  }

  template <class Belongs> std::string take(Belongs belongs) {
    auto end = std::ranges::find_if_not(Rest, belongs);
    std::string taken(Rest.begin(), end);
    Rest.remove_prefix(taken.size());
    return taken;
  }

  void add(Token::Kind kind, std::string text) {
    Found.push_back({kind, std::move(text)});
  }

  /// In small letters where it is no literal.
  std::string small(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) {
      return static_cast<char>(std::tolower(letter));
    });
    return text;
  }

  /// Up to the closing quote, which stands twice, or behind a backslash, where
  /// it is meant. Nothing closes a text that was cut off.
  std::string quoted(char close, bool hasEscapes) {
    std::string content;
    Rest.remove_prefix(1);
    while (!Rest.empty()) {
      bool isTwice = at(0) == close && at(1) == close;
      bool isEscaped = hasEscapes && at(0) == '\\' && Rest.size() > 1;
      if (at(0) == close && !isTwice)
        break;
      content += isTwice || isEscaped ? at(1) : at(0);
      Rest.remove_prefix(isTwice || isEscaped ? 2 : 1);
    }
    Rest.remove_prefix(std::min<std::size_t>(1, Rest.size()));
    return content;
  }

  void skipBlock() {
    std::size_t end = Rest.find("*/");
    Rest.remove_prefix(end == Rest.npos ? Rest.size() : end + 2);
  }

  /// `[name]` of SQLite and SQL Server; not the element of an array, which
  /// stands close to it.
  bool isBracketName() const {
    bool isElement = Rest.data() != Start && isInWord(Rest.data()[-1]);
    return at(0) == '[' && isLetter(at(1)) && !isElement;
  }

  /// `{prefix}`, in whose place something is put that is not written here.
  std::size_t gapLength() const {
    const std::size_t end = Rest.find('}');
    const bool isGap = at(0) == '{' && isLetter(at(1)) && end != Rest.npos &&
                       std::ranges::all_of(Rest.substr(1, end - 1), isInWord);
    return isGap ? end + 1 : 0;
  }

  /// `{prefix}_users` has a name that is another for each prefix, and the same
  /// in all statements of one.
  std::string word() {
    std::string text = take(isInWord);
    while (const std::size_t gap = gapLength()) {
      text += Rest.substr(1, gap - 2);
      Rest.remove_prefix(gap);
      text += take(isInWord);
    }
    return text;
  }

  /// How many characters mark a placeholder here, in front of its name.
  std::size_t placeholderMark() const {
    if (at(0) == '?')
      return 1;
    bool isNamed = at(0) == ':' || at(0) == '@' || at(0) == '$';
    if (isNamed && isInWord(at(1)))
      return 1;
    bool isFormat = at(0) == '%' && (at(1) == 's' || at(1) == 'd' ||
                                     at(1) == 'u' || isDigit(at(1)));
    return isFormat ? 1 : 0;
  }

  void next() {
    if (isBlank(at(0)))
      take(isBlank);
    else if (Rest.starts_with("--"))
      take([](char c) { return c != '\n'; });
    else if (Rest.starts_with("/*"))
      skipBlock();
    else if (at(0) == '\'')
      string();
    else if (at(0) == '"' || at(0) == '`')
      add(Token::Name, small(quoted(at(0), false)));
    else if (isBracketName())
      add(Token::Name, small(quoted(']', false)));
    else if (isLetter(at(0)) || gapLength())
      add(Token::Word, small(word()));
    else if (isDigit(at(0)))
      add(Token::Number, take([](char c) { return isInWord(c) || c == '.'; }));
    else
      symbol();
  }

  /// What is compared to a text that is put in is compared to a value.
  void string() {
    const std::string content = quoted('\'', true);
    bool isPutIn = (content == hole || content == "%s") && !Found.empty() &&
                   Found.back().is("=");
    if (isPutIn)
      add(Token::Placeholder, "$1");
    else
      add(Token::String, "'" + (isPlain(content) ? content : "") + "'");
  }

  /// A word that says which, as rows are chosen by.
  static bool isPlain(const std::string &content) {
    return content.find(hole) == std::string::npos &&
           std::ranges::all_of(content, [](char c) {
             return isInWord(c) || c == '-' || c == '.' || c == ':' || c == ' ';
           });
  }

  void symbol() {
    if (std::size_t mark = placeholderMark()) {
      Rest.remove_prefix(mark);
      take(isInWord);
      add(Token::Placeholder, "$1");
    } else if (Rest.starts_with("::")) {
      Rest.remove_prefix(2);
      add(Token::Symbol, "::");
    } else if (isOperator(at(0))) {
      add(Token::Symbol, take([](char c) { return isOperator(c); }));
    } else {
      add(Token::Symbol, std::string(1, at(0)));
      Rest.remove_prefix(1);
    }
  }

  const char *Start;
  std::string_view Rest;
  std::vector<Token> Found;
};

} // namespace

std::vector<Token> tokensOf(std::string_view text) { return Lexer(text).run(); }

std::string textOf(const std::vector<Token> &tokens) {
  std::string text;
  for (const Token &token : tokens) {
    if (!text.empty())
      text += ' ';
    text += token.kind == Token::Name ? '"' + token.text + '"' : token.text;
  }
  return text;
}

} // namespace cachetidy::sql
