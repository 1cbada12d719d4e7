// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a text of SQL says, in a line.

#ifndef CACHETIDY_TEST_SQL_SUMMARY_H
#define CACHETIDY_TEST_SQL_SUMMARY_H

#include "sql/Statement.h"

namespace cachetidy::sql {

/// `<a.x.y` for what is read of a table, `+b` and `-c` for what is added to one
/// or deleted of it, `=d.x` for what is changed; `*` behind the name of one
/// that can be any, "?" for what is not understood.
inline std::string summary(const keys::Pattern &text) {
  const auto statements = parse(text);
  if (!statements)
    return "?";
  std::string words;
  auto add = [&](const char *verb, const std::vector<Table> &tables) {
    for (const Table &table : tables) {
      words += (words.empty() ? "" : " ") + std::string(verb) + table.name;
      if (table.isOpen)
        words += "*";
      for (const std::string &column : table.columns)
        words += "." + column;
    }
  };
  for (const Statement &statement : *statements) {
    add("<", statement.reads);
    add(statement.verb == Statement::Insert   ? "+"
        : statement.verb == Statement::Delete ? "-"
                                              : "=",
        statement.changes);
  }
  return words;
}

inline std::string summary(const char *text) {
  return summary(keys::Pattern::literal(text));
}

} // namespace cachetidy::sql

#endif
