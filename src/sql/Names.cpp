// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SQLite and MySQL take for a name, and PostgreSQL for a word of its own
// or for a text. What PostgreSQL can read is not to be read so.
// sqlite.org/lang_keywords.html, postgresql.org/docs/current/
// sql-keywords-appendix.html

#include "sql/Tokens.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace cachetidy::sql {

namespace {

using Tokens = std::vector<Token>;
using Words = std::initializer_list<std::string_view>;

bool isOneOf(const Token &token, Words words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return token.is(word); });
}

bool is(const Tokens &tokens, std::size_t at, std::string_view word) {
  return at < tokens.size() && tokens[at].is(word);
}

bool isReservedElsewhere(const Token &token) {
  return token.kind == Token::Word &&
         isOneOf(token, {"analyse",     "analyze",      "any",
                         "asc",         "asymmetric",   "binary",
                         "both",        "concurrently", "desc",
                         "do",          "end",          "fetch",
                         "grant",       "initially",    "lateral",
                         "leading",     "localtime",    "localtimestamp",
                         "offset",      "only",         "placing",
                         "similar",     "symmetric",    "tablesample",
                         "trailing",    "variadic",     "window",
                         "session_user"});
}

/// Whether a value has to stand behind it: no word that goes on with one, as
/// `desc` does with what rows are sorted by.
bool beginsValue(const Token &before) {
  if (before.kind == Token::Symbol)
    return !isOneOf(before, {")", "]", ".", "::"});
  return isOneOf(before, {"select", "distinct", "set", "where", "and", "or",
                          "not", "by", "on", "having", "when", "then", "else",
                          "case", "between", "like", "returning"});
}

/// Whether a value can end before it: `any` does not in `= any (1, 2)`, and
/// `symmetric` does not in `between symmetric 1 and 2`.
bool endsValue(const Token &behind) {
  if (behind.kind == Token::Symbol)
    return !isOneOf(behind, {"(", "[", "."});
  return isOneOf(behind, {"from",     "where", "and",    "or",        "as",
                          "is",       "in",    "not",    "like",      "glob",
                          "between",  "order", "group",  "having",    "limit",
                          "asc",      "desc",  "then",   "when",      "else",
                          "end",      "union", "except", "intersect", "collate",
                          "returning"});
}

bool isColumn(const Tokens &tokens, std::size_t at) {
  const bool isTrimmed = at > 1 && is(tokens, at - 2, "trim"); // (both from a)
  return isReservedElsewhere(tokens[at]) && beginsValue(tokens[at - 1]) &&
         (at + 1 == tokens.size() || endsValue(tokens[at + 1])) && !isTrimmed;
}

/// Of each token the bracket that it stands in; for others, its own place.
std::vector<std::size_t> bracketsOf(const Tokens &tokens) {
  std::vector<std::size_t> around, open;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is(")") && !open.empty())
      open.pop_back();
    around.push_back(open.empty() ? at : open.back());
    if (tokens[at].is("("))
      open.push_back(at);
  }
  return around;
}

/// Texts that stand where only a name can.
class Quoted {
public:
  explicit Quoted(const Tokens &tokens)
      : All(tokens), Around(bracketsOf(tokens)) {}

  bool isName(std::size_t at) const {
    if (All[at].kind != Token::String || All[at].text == "''" || at == 0)
      return false;
    return is(All, at - 1, ".") || is(All, at + 1, ".") ||
           is(All, at - 1, "as") || isTable(at) || isInserted(at) ||
           isAssigned(at);
  }

private:
  bool isBracketed(std::size_t at) const { return Around[at] != at; }

  /// Not in `trim('a' from 'b')`, nor in `is distinct from 'b'`.
  bool isTable(std::size_t at) const {
    const Token &before = All[at - 1];
    if (before.is("from"))
      return at > 1 && !is(All, at - 2, "distinct") &&
             (!isBracketed(at) || is(All, Around[at] + 1, "select"));
    const bool isResolved = at > 2 && is(All, at - 3, "update") &&
                            is(All, at - 2, "or"); // or ignore
    return isResolved || isOneOf(before, {"into", "update", "join"});
  }

  /// `into t ('a', 'b')`.
  bool isInserted(std::size_t at) const {
    std::size_t before = Around[at];
    if (before == at || before < 2)
      return false;
    while (before > 3 && is(All, before - 2, "."))
      before -= 2;
    return is(All, before - 2, "into") && !is(All, Around[at] + 1, "select");
  }

  /// `set 'a' = 1, 'b' = 2`.
  bool isAssigned(std::size_t at) const {
    const bool isFirst = is(All, at - 1, "set");
    return !isBracketed(at) && is(All, at + 1, "=") &&
           (isFirst || is(All, at - 1, ","));
  }

  const Tokens &All;
  std::vector<std::size_t> Around;
};

std::string nameIn(const std::string &quoted) {
  std::string name = quoted.substr(1, quoted.size() - 2);
  std::ranges::transform(name, name.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return name;
}

} // namespace

std::vector<Token> withWordsAsColumns(std::vector<Token> tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at)
    if (isColumn(tokens, at))
      tokens[at].kind = Token::Name;
  return tokens;
}

std::vector<Token> withTextsAsNames(const std::vector<Token> &tokens) {
  const Quoted quoted(tokens);
  std::vector<Token> read = tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at)
    if (quoted.isName(at))
      read[at] = {Token::Name, nameIn(tokens[at].text)};
  return read;
}

} // namespace cachetidy::sql
