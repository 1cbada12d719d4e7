// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a text to statements.

#include "sql/Statement.h"
#include "sql/Tokens.h"
#include "sql/Tree.h"

#include <nlohmann/json.hpp>
#include <pg_query.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <utility>

namespace cachetidy::sql {

using nlohmann::json;

/// Words with which statements begin that PostgreSQL cannot read, or that do
/// not touch rows.
static constexpr std::array<std::string_view, 22> others = {
    "create", "drop",    "alter",    "pragma",   "begin", "commit",
    "end",    "vacuum",  "rollback", "set",      "use",   "show",
    "attach", "explain", "analyze",  "describe", "lock",  "unlock",
    "grant",  "reindex", "start",    "savepoint"};

static constexpr std::array<std::string_view, 10> understood = {
    "select", "insert", "update", "delete",   "replace",
    "with",   "merge",  "notify", "truncate", "copy"};

/// Holes become names; in a text in quotes they are not seen.
static std::string textOf(const keys::Pattern &pattern) {
  std::string text;
  for (const keys::Piece &piece : pattern.pieces())
    text += piece.kind == keys::Piece::Literal ? piece.text : std::string(hole);
  return text;
}

static bool isOneOf(const std::vector<Token> &tokens, auto &words) {
  return !tokens.empty() && tokens.front().kind == Token::Word &&
         std::ranges::count(words, tokens.front().text) > 0;
}

bool looksLikeSql(const keys::Pattern &text) {
  const std::vector<Token> tokens = tokensOf(textOf(text));
  return tokens.size() > 1 &&
         (isOneOf(tokens, understood) || isOneOf(tokens, others));
}

/// The tree comes as JSON, which is UTF-8: what is not becomes U+FFFD, a letter
/// like any other.
static std::string inUtf8(const std::string &text) {
  return json::parse(
      json(text).dump(-1, ' ', false, json::error_handler_t::replace));
}

static std::optional<std::vector<Statement>> read(const Said &said) {
  struct Free {
    void operator()(PgQueryParseResult *result) const {
      pg_query_free_parse_result(*result);
    }
  };
  PgQueryParseResult result = pg_query_parse(inUtf8(textOf(said.tokens)).c_str());
  const std::unique_ptr<PgQueryParseResult, Free> owner(&result);
  if (result.error || !result.parse_tree)
    return std::nullopt;
  const json tree = json::parse(result.parse_tree, nullptr, false);
  std::vector<Statement> statements;
  for (const json &row : tree.value("stmts", json::array())) {
    Statement statement = statementIn(row.value("stmt", json::object()));
    if (said.replaces && statement.verb == Statement::Insert)
      statement.verb = Statement::Update;
    if (said.adds && statement.verb == Statement::Update) {
      statement.verb = said.replaces ? Statement::Update : Statement::Insert;
      for (Table &table : statement.changes)
        table.columns.clear();
    }
    statements.push_back(std::move(statement));
  }
  return statements;
}

/// Without a hole that is a clause, or nothing, at the end of a statement.
static std::optional<std::vector<Statement>>
readToEnd(std::vector<Token> tokens) {
  std::optional<std::vector<Statement>> statements = read(inPostgres(tokens));
  while (!statements && !tokens.empty() && tokens.back().text == hole) {
    tokens.pop_back();
    statements = read(inPostgres(tokens));
  }
  return statements;
}

/// One statement, as far as a ';'.
static std::optional<std::vector<Statement>>
parseOne(const std::vector<Token> &tokens) {
  if (isOneOf(tokens, others))
    return std::vector{Statement()};
  if (auto statements = readToEnd(tokens))
    return statements;
  // What can be read as it stands means just that; the rest may be another's.
  const std::vector<Token> named = withTextsAsNames(tokens);
  for (const std::vector<Token> &reading :
       {withWordsAsColumns(tokens), named, withWordsAsColumns(named)})
    if (reading != tokens)
      if (auto statements = readToEnd(reading))
        return statements;
  return std::nullopt;
}

std::optional<std::vector<Statement>> parse(const keys::Pattern &text) {
  std::vector<Statement> all;
  std::vector<Token> one;
  std::vector<Token> tokens = tokensOf(textOf(text));
  tokens.push_back({Token::Symbol, ";"});
  for (Token &token : tokens) {
    if (!token.is(";")) {
      one.push_back(std::move(token));
      continue;
    }
    if (one.empty())
      continue;
    std::optional<std::vector<Statement>> statements =
        parseOne(std::exchange(one, {}));
    if (!statements)
      return std::nullopt;
    std::ranges::move(*statements, std::back_inserter(all));
  }
  return all.empty() ? std::nullopt : std::optional(std::move(all));
}

std::string shown(std::string_view text) {
  constexpr std::size_t most = 48;
  std::string line;
  for (char character : text) {
    bool isBlank = std::isspace(static_cast<unsigned char>(character)) != 0;
    if (!isBlank)
      line += character;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  return line.size() <= most ? line : line.substr(0, most) + "...";
}

std::string spell(const Table &table) {
  std::string name = table.name;
  for (std::size_t at = name.find(hole); at != name.npos; at = name.find(hole))
    name.replace(at, hole.size(), "{}");
  return name;
}

bool haveInCommon(const Table &one, const Table &other) {
  const bool areOfOthers = !one.schema.empty() && !other.schema.empty() &&
                           one.schema != other.schema;
  if (one.name != other.name || areOfOthers || one.isOpen || other.isOpen)
    return false;
  // `key = 'theme'` and `key = 'plan'` are no rows of each other's.
  for (const auto &[column, literal] : one.only)
    if (const auto its = other.only.find(column);
        its != other.only.end() && its->second != literal)
      return false;
  return one.columns.empty() || other.columns.empty() ||
         std::ranges::any_of(one.columns, [&](const std::string &column) {
           return other.columns.contains(column);
         });
}

} // namespace cachetidy::sql
