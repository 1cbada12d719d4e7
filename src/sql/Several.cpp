// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One statement that changes several tables, as MySQL has it: a statement of
// PostgreSQL for each.
// dev.mysql.com/doc/refman/8.0/en/update.html, .../delete.html

#include "sql/Tokens.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <span>

namespace cachetidy::sql {

namespace {

using Tokens = std::vector<Token>;
using Part = std::span<const Token>;

using Words = std::initializer_list<std::string_view>;

bool isOneOf(const Token &token, Words words) {
  return std::ranges::any_of(
      words, [&](std::string_view word) { return token.is(word); });
}

/// Where the first of these words stands that is not in brackets, or the end.
std::size_t find(Part tokens, Words words) {
  int depth = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (depth == 0 && isOneOf(tokens[at], words))
      return at;
    depth += tokens[at].is("(") - tokens[at].is(")");
  }
  return tokens.size();
}

/// Behind what is set, or behind the tables that rows are deleted of.
std::size_t findRest(Part tokens) {
  return find(tokens, {"where", "returning"});
}

/// Whether it can be another name of the table that it stands behind.
bool isAlias(const Token &token) {
  return (token.kind == Token::Word || token.kind == Token::Name) &&
         !isOneOf(token, {"inner", "left", "right", "cross", "join", "on",
                          "natural", "using"});
}

/// At commas that are not in brackets.
std::vector<Part> itemsOf(Part list) {
  std::vector<Part> items;
  while (!list.empty()) {
    const std::size_t end = find(list, {","});
    items.push_back(list.first(end));
    list = list.subspan(std::min(end + 1, list.size()));
  }
  return items;
}

/// The tables of `a as x join b y on ...`, by each name that they go by.
class Tables {
public:
  explicit Tables(Part references) {
    for (Part item : itemsOf(references))
      while (!item.empty()) {
        add(item);
        const std::size_t join = find(item, {"join"});
        item = item.subspan(std::min(join + 1, item.size()));
      }
  }

  std::size_t count() const { return Count; }
  const Tokens &first() const { return First; }
  Tokens named(const Token &name) const {
    const auto known = ByName.find(name.text);
    return known == ByName.end() ? Tokens{name} : known->second;
  }

private:
  void add(Part reference) {
    std::size_t length = 1;
    while (length + 1 < reference.size() && reference[length].is("."))
      length += 2;
    const Tokens table(reference.begin(), reference.begin() + length);
    Part behind = reference.subspan(length);
    if (!behind.empty() && behind.front().is("as"))
      behind = behind.subspan(1);
    ByName[table.back().text] = table;
    if (!behind.empty() && isAlias(behind.front()))
      ByName[behind.front().text] = table;
    if (Count++ == 0)
      First = table;
  }

  std::map<std::string, Tokens> ByName;
  Tokens First;
  std::size_t Count = 0;
};

void append(Tokens &to, Part tokens) {
  to.insert(to.end(), tokens.begin(), tokens.end());
}

/// Statements, one after the other.
class Statements {
public:
  void begin(const char *verb) {
    if (!All.empty())
      All.push_back({Token::Symbol, ";"});
    word(verb);
  }
  void word(const char *text) { All.push_back({Token::Word, text}); }
  void add(Part tokens) { append(All, tokens); }
  Tokens take() { return std::move(All); }

private:
  Tokens All;
};

/// `update a join b on ... set a.x = 1, b.y = 2 where ...`
Tokens updateEach(Part all) {
  const std::size_t set = find(all, {"set"});
  if (set == all.size() || set < 2)
    return {};
  const Part references = all.subspan(1, set - 1);
  Part assigned = all.subspan(set + 1);
  const Part rest = assigned.subspan(findRest(assigned));
  assigned = assigned.first(assigned.size() - rest.size());
  const Tables tables(references);
  std::map<std::string, std::pair<Tokens, Tokens>> byTable;
  for (Part item : itemsOf(assigned)) {
    Tokens table = tables.first();
    while (item.size() > 2 && item[1].is(".")) {
      table = tables.named(item[0]);
      item = item.subspan(2);
    }
    auto &[of, list] = byTable[textOf(table)];
    of = table;
    if (!list.empty())
      list.push_back({Token::Symbol, ","});
    append(list, item);
  }
  Statements statements;
  for (const auto &[name, change] : byTable) {
    statements.begin("update");
    statements.add(tables.count() == 1 ? references : Part(change.first));
    statements.word("set");
    statements.add(change.second);
    if (tables.count() > 1) {
      statements.word("from");
      statements.add(references);
    }
    statements.add(rest);
  }
  return statements.take();
}

/// `delete a, b from a join b on ... where ...`
Tokens deleteEach(Part all) {
  const std::size_t from = find(all, {"from"});
  if (from == 1 || from == all.size())
    return {};
  const Part behind = all.subspan(from + 1);
  const std::size_t where = findRest(behind);
  const Part references = behind.first(where);
  const Tables tables(references);
  Statements statements;
  for (Part target : itemsOf(all.subspan(1, from - 1))) {
    if (target.empty())
      return {};
    while (target.size() > 2 && target[1].is(".") && !target[2].is("*"))
      target = target.subspan(2);
    statements.begin("delete");
    statements.word("from");
    statements.add(tables.named(target.front()));
    statements.word("using");
    statements.add(references);
    statements.add(behind.subspan(where));
  }
  return statements.take();
}

} // namespace

Tokens oneForEachTable(Tokens all) {
  Tokens each;
  if (!all.empty() && all.front().is("update"))
    each = updateEach(all);
  else if (!all.empty() && all.front().is("delete"))
    each = deleteEach(all);
  return each.empty() ? std::move(all) : std::move(each);
}

} // namespace cachetidy::sql
