// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands in a node of PostgreSQL's syntax tree.

#include "sql/Nodes.h"
#include "sql/Tokens.h"

#include <nlohmann/json.hpp>

namespace cachetidy::sql {

using nlohmann::json;

std::string textAt(const json &node, const char *name) {
  auto found = node.find(name);
  return found != node.end() && found->is_string() ? found->get<std::string>()
                                                   : std::string();
}

std::string nameIn(const json &node, const char *list) {
  std::string name;
  for (const json &part : node.value(list, json::array()))
    if (auto text = part.find("String"); text != part.end())
      name = textAt(*text, "sval");
  return name;
}

std::vector<std::string> partsOf(const json &column) {
  std::vector<std::string> parts;
  for (const json &field : column.value("fields", json::array())) {
    auto text = field.find("String");
    parts.push_back(text != field.end() ? textAt(*text, "sval") : "*");
  }
  return parts;
}

bool isValue(const std::vector<std::string> &parts) {
  return parts.empty() || parts == std::vector{std::string(hole)};
}

bool isPutIn(const json &node) {
  if (auto cast = node.find("TypeCast"); cast != node.end())
    return isPutIn(cast->value("arg", json::object()));
  auto column = node.find("ColumnRef");
  return node.contains("ParamRef") ||
         (column != node.end() && isValue(partsOf(*column)));
}

bool takesOne(const json &select) {
  const json limit = select.value("limitCount", json::object());
  return !select.contains("sortClause") && limit.contains("A_Const") &&
         limit["A_Const"].value("ival", json::object()).value("ival", 0) == 1;
}

} // namespace cachetidy::sql
