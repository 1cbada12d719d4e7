// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The words of SQL in any dialect, and the same said in PostgreSQL's.

#ifndef CACHETIDY_SQL_TOKENS_H
#define CACHETIDY_SQL_TOKENS_H

#include <string>
#include <string_view>
#include <vector>

namespace cachetidy::sql {

struct Token {
  enum Kind : std::uint8_t {
    Word,        ///< in small letters
    Name,        ///< was quoted: "a", `a`, [a]
    String,      ///< was quoted: 'a'; without its content
    Number,      ///< as written
    Placeholder, ///< ?, ?1, :name, @name, $1, %s
    Symbol,      ///< an operator, a bracket, a comma
  } kind = Symbol;
  std::string text;

  bool operator==(const Token &) const = default;
  bool is(std::string_view word) const {
    return kind != Name && kind != String && text == word;
  }
};

/// Without blanks and comments.
std::vector<Token> tokensOf(std::string_view text);

/// What stands for a part of a text that only the run knows.
inline constexpr std::string_view hole = "cachetidy_hole";

/// A statement as PostgreSQL has it, and what that cannot say.
struct Said {
  std::vector<Token> tokens;
  bool replaces = false; ///< an insert that also changes rows that are there
  bool adds = false;     ///< an insert that had to be said as an update
};

/// Takes the tokens of one or more statements.
Said inPostgres(std::vector<Token> tokens);

/// One statement, with those words as columns that only PostgreSQL keeps for
/// itself: `select desc`.
std::vector<Token> withWordsAsColumns(std::vector<Token> tokens);

/// One statement, with texts as names where a name has to stand:
/// `update 't' set 'a' = 'b'`.
std::vector<Token> withTextsAsNames(const std::vector<Token> &tokens);

/// Of one statement: several, if it changes several tables.
std::vector<Token> oneForEachTable(std::vector<Token> tokens);

std::string textOf(const std::vector<Token> &tokens);

} // namespace cachetidy::sql

#endif
