// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Statements among the texts that a value is made of.

#include "program/Queries.h"
#include "program/Inputs.h"
#include "sql/Statement.h"

namespace cachetidy::program {

/// What one text reads; of a text that goes on at run time as well.
static std::set<std::string> tablesRead(std::string_view text) {
  const keys::Pattern whole = keys::Pattern::literal(text);
  auto statements = sql::parse(whole);
  if (!statements)
    statements = sql::parse(whole + keys::Pattern::hole(keys::Filling::Text));
  std::set<std::string> tables;
  if (statements && statements->front().verb == sql::Statement::Select)
    for (const sql::Table &table : statements->front().reads)
      tables.insert(table.name);
  return tables;
}

std::vector<Query> queriesOf(const Linked &linked, const View &value) {
  std::vector<Query> queries;
  for (Site literal : literalsOf(linked, value)) {
    const std::string_view text = linked.text(literal);
    if (!sql::looksLikeSql(keys::Pattern::literal(text)))
      continue;
    std::set<std::string> tables = tablesRead(text);
    if (!tables.empty())
      queries.push_back({literal, std::string(text), std::move(tables)});
  }
  return queries;
}

} // namespace cachetidy::program
