// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What SQLite and MySQL say in words of their own.

#include "sql/Tokens.h"

#include <algorithm>
#include <array>

namespace cachetidy::sql {

namespace {

using Tokens = std::vector<Token>;

template <std::size_t Count>
bool isOneOf(const Token &token,
             const std::array<std::string_view, Count> &words) {
  return token.kind == Token::Word && std::ranges::count(words, token.text) > 0;
}

/// Behind these stands the name of a table.
constexpr std::array<std::string_view, 8> beforeTable = {
    "from", "into", "update", "join", "table", "truncate", "using", "copy"};
/// What stands there instead of a name.
constexpr std::array<std::string_view, 11> noTable = {
    "select", "only",  "lateral", "or",    "ignore", "set",
    "values", "table", "where",   "stdin", "program"};
/// Words of MySQL and SQLite behind the verb that say nothing of rows.
constexpr std::array<std::string_view, 5> asides = {
    "ignore", "low_priority", "delayed", "high_priority", "quick"};
/// What SQLite does where a constraint does not hold.
constexpr std::array<std::string_view, 4> resolutions = {"ignore", "abort",
                                                         "fail", "rollback"};

/// Of the words of PostgreSQL alone, those that others take for columns. `end`
/// is one, too, where there is no `case`.
constexpr std::array<std::string_view, 7> columnElsewhere = {
    "user", "array", "some", "verbose", "freeze", "collation", "authorization"};

class Rewriting {
public:
  explicit Rewriting(Tokens tokens) : All(std::move(tokens)) {}

  Said run() {
    spellOperators();
    dropAsides();
    takeInsertSet();
    takeDuplicateKey();
    takeLimits();
    All = oneForEachTable(std::move(All));
    quoteNames();
    quoteColumns();
    Result.tokens = std::move(All);
    return std::move(Result);
  }

private:
  bool is(std::size_t at, std::string_view word) const {
    return at < All.size() && All[at].is(word);
  }
  void erase(std::size_t first, std::size_t count) {
    count = std::min(count, All.size() - first);
    auto begin = All.begin() + static_cast<std::ptrdiff_t>(first);
    All.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
  }

  void spellOperators() {
    for (std::size_t i = 0; i < All.size(); ++i) {
      Token &token = All[i];
      if (token.is("=="))
        token.text = "=";
      else if (token.is("&&"))
        token = {Token::Word, "and"};
      else if (token.is("glob") || token.is("regexp") || token.is("rlike") ||
               token.is("match"))
        token.text = "like";
      else if (token.is("div") || token.is("mod"))
        token = {Token::Symbol, is(i + 1, "(") ? "f" : "/"};
      else if (token.is("interval") && i + 2 < All.size() &&
               All[i + 1].kind != Token::String &&
               All[i + 2].kind == Token::Word) {
        erase(i, 2);
        All[i] = {Token::String, "''"};
      }
    }
  }

  /// `insert or replace into`, `replace into`, `update or ignore`.
  void dropAsides() {
    for (std::size_t i = 0; i < All.size(); ++i) {
      bool isVerb = is(i, "insert") || is(i, "update") || is(i, "delete");
      if (is(i, "replace") && is(i + 1, "into")) {
        All[i].text = "insert";
        Result.replaces = true;
      }
      if (!isVerb)
        continue;
      if (is(i + 1, "or") && i + 2 < All.size()) {
        Result.replaces |= is(i + 2, "replace");
        if (is(i + 2, "replace") || isOneOf(All[i + 2], resolutions))
          erase(i + 1, 2);
      }
      while (i + 1 < All.size() && isOneOf(All[i + 1], asides))
        erase(i + 1, 1);
    }
  }

  /// `insert into t set a = 1`, and `insert t values (1)`.
  void takeInsertSet() {
    if (!is(0, "insert"))
      return;
    if (!is(1, "into"))
      All.insert(All.begin() + 1, {Token::Word, "into"});
    if (is(3, "set")) {
      erase(0, 2);
      All.insert(All.begin(), {Token::Word, "update"});
      Result.adds = true;
    }
  }

  void takeDuplicateKey() {
    for (std::size_t i = 0; i < All.size(); ++i)
      if (is(i, "on") && is(i + 1, "duplicate")) {
        Result.replaces = true;
        erase(i, All.size());
      }
  }

  /// `limit 10, 20`; and limits of what is changed.
  void takeLimits() {
    bool isChange = is(0, "update") || is(0, "delete");
    for (std::size_t i = 0; i < All.size(); ++i) {
      if (is(i, "limit") && is(i + 2, ","))
        erase(i + 1, 2);
      bool isOrdered = is(i, "limit") || (is(i, "order") && is(i + 1, "by"));
      if (isChange && isOrdered)
        erase(i, All.size());
    }
  }

  /// `user`, `order` and their like are words to PostgreSQL.
  void quoteNames() {
    for (std::size_t i = 0; i + 1 < All.size(); ++i) {
      Token &next = All[i + 1];
      bool isTable = isOneOf(All[i], beforeTable) && !isOneOf(next, noTable);
      bool isPart = All[i].is(".") && !next.is("*");
      if ((isTable || isPart) && next.kind == Token::Word && !is(i + 2, "("))
        next.kind = Token::Name;
      if (isTable && next.kind == Token::Word && is(i, "into"))
        next.kind = Token::Name;
      if (next.is(".") && All[i].kind == Token::Word)
        All[i].kind = Token::Name;
    }
  }

  void quoteColumns() {
    bool hasCase = std::ranges::any_of(
        All, [](const Token &token) { return token.is("case"); });
    for (std::size_t i = 1; i < All.size(); ++i) {
      bool isColumn =
          isOneOf(All[i], columnElsewhere) || (!hasCase && All[i].is("end"));
      if (isColumn && !is(i + 1, "(") && !is(i + 1, "["))
        All[i].kind = Token::Name;
    }
  }

  Tokens All;
  Said Result;
};

} // namespace

Said inPostgres(Tokens tokens) { return Rewriting(std::move(tokens)).run(); }

} // namespace cachetidy::sql
