// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By what has to hold of each row: not what one side of an `or` says.

#include "sql/Rows.h"
#include "sql/Nodes.h"
#include "sql/Tokens.h"

#include <nlohmann/json.hpp>

namespace cachetidy::sql {

using nlohmann::json;

/// Empty where it is no literal, or the run puts something into it.
static std::string literalIn(const json &node) {
  const json constant = node.value("A_Const", json::object());
  if (constant.contains("ival"))
    return std::to_string(constant["ival"].value("ival", 0));
  const std::string text =
      constant.contains("sval") ? textAt(constant["sval"], "sval") : "";
  return text.empty() || text.find(hole) != std::string::npos
             ? ""
             : "'" + text + "'";
}

static void addEqual(const json &side, const json &other, Literals &found) {
  const std::string literal = literalIn(other);
  if (side.contains("ColumnRef") && !literal.empty())
    found.emplace(partsOf(side["ColumnRef"]).back(), literal);
}

static void addFrom(const json &condition, Literals &found) {
  if (auto logic = condition.find("BoolExpr"); logic != condition.end()) {
    if (textAt(*logic, "boolop") == "AND_EXPR")
      for (const json &part : logic->value("args", json::array()))
        addFrom(part, found);
    return;
  }
  const json compared = condition.value("A_Expr", json::object());
  if (compared.empty() || nameIn(compared, "name") != "=")
    return;
  const json left = compared.value("lexpr", json::object());
  const json right = compared.value("rexpr", json::object());
  addEqual(left, right, found);
  addEqual(right, left, found);
}

Literals literalsOfCondition(const json &condition) {
  Literals found;
  addFrom(condition, found);
  return found;
}

Literals literalsOfRow(const json &insertion) {
  const json select = insertion.value("selectStmt", json::object())
                          .value("SelectStmt", json::object());
  const json rows = select.value("valuesLists", json::array());
  const json columns = insertion.value("cols", json::array());
  if (rows.size() != 1)
    return {};
  const json values =
      rows.front().value("List", json::object()).value("items", json::array());
  Literals found;
  for (std::size_t i = 0; i < std::min(values.size(), columns.size()); ++i)
    if (const std::string literal = literalIn(values[i]); !literal.empty())
      found.emplace(
          textAt(columns[i].value("ResTarget", json::object()), "name"),
          literal);
  return found;
}

static void addTables(const json &side, std::set<std::string> &tables) {
  if (auto table = side.find("RangeVar"); table != side.end())
    tables.insert(textAt(*table, "relname"));
  for (const json &part : side)
    if (part.is_structured())
      addTables(part, tables);
}

std::set<std::string> keptTables(const json &join) {
  const std::string how = textAt(join, "jointype");
  std::set<std::string> tables;
  if (how == "JOIN_LEFT" || how == "JOIN_FULL")
    addTables(join.value("larg", json::object()), tables);
  if (how == "JOIN_RIGHT" || how == "JOIN_FULL")
    addTables(join.value("rarg", json::object()), tables);
  return tables;
}

} // namespace cachetidy::sql
