// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From PostgreSQL's syntax tree to tables.

#include "sql/Tree.h"
#include "sql/Nodes.h"
#include "sql/Rows.h"
#include "sql/Tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace cachetidy::sql {

using nlohmann::json;

namespace {

constexpr std::array<std::string_view, 12> aggregates = {
    "count",        "sum",      "avg",       "min",
    "max",          "total",    "array_agg", "string_agg",
    "group_concat", "json_agg", "bool_or",   "bool_and"};

/// Of several rows each can be on that side; `~~` is LIKE.
constexpr std::array<std::string_view, 8> ranges = {
    "~~", "~~*", "<", ">", "<=", ">=", "<>", "BETWEEN"};

/// Reads one statement of the tree.
class Reader {
public:
  Statement run(const json &statement) {
    findNames(statement);
    visit(statement);
    settle();
    return std::move(Result);
  }

private:
  static Table tableOf(const json &relation) {
    Table table;
    table.name = textAt(relation, "relname");
    const std::string schema = textAt(relation, "schemaname");
    // Tables that end with their connection are nobody else's.
    table.isOpen = table.name.find(hole) != std::string::npos ||
                   schema == "temp" || schema == "pg_temp";
    if (schema.find(hole) == std::string::npos)
      table.schema = schema;
    return table;
  }

  /// What stands for other tables: `with t as (...)`.
  void findNames(const json &node) {
    if (auto table = node.find("CommonTableExpr"); table != node.end())
      Made.insert(textAt(*table, "ctename"));
    for (const json &child : node)
      if (child.is_structured())
        findNames(child);
  }

  void visit(const json &node) {
    if (node.is_array()) {
      for (const json &child : node)
        visit(child);
      return;
    }
    for (const auto &[name, child] : node.items())
      if (child.is_structured() && !take(name, child))
        visit(child);
  }

  /// Whether nothing is left to look at below.
  bool take(const std::string &kind, const json &node) {
    if (kind == "RangeVar")
      return addRead(node);
    if (kind == "ColumnRef")
      return addColumn(node);
    if (kind == "InsertStmt" || kind == "UpdateStmt" || kind == "DeleteStmt" ||
        kind == "MergeStmt")
      return addChange(kind, node);
    if (kind == "CopyStmt" && node.contains("relation"))
      return addCopied(node);
    if (kind == "TruncateStmt")
      return addTruncated(node);
    if (kind == "SelectStmt")
      lookAtRows(node);
    else if (kind == "JoinExpr")
      Kept.merge(keptTables(node));
    else if (kind == "FuncCall")
      lookAtCall(node);
    else if (kind == "A_Expr")
      lookAtComparison(node);
    else if (kind == "NotifyStmt" || kind == "ListenStmt")
      return addChannel(kind, node);
    return false;
  }

  bool addRead(const json &node) {
    Table table = tableOf(node);
    if (Made.contains(table.name))
      return true;
    if (Result.verb == Statement::Other)
      Result.verb = Statement::Select;
    Aliases[table.name] = table.name;
    if (auto alias = node.find("alias"); alias != node.end())
      Aliases[textAt(*alias, "aliasname")] = table.name;
    Result.reads.push_back(std::move(table));
    return true;
  }

  bool addColumn(const json &node) {
    const std::vector<std::string> parts = partsOf(node);
    if (isValue(parts))
      return true;
    const std::string of = parts.size() > 1 ? parts[parts.size() - 2] : "";
    Columns.push_back({of, parts.back()});
    return true;
  }

  void addAssigned(const json &node, const char *list,
                   std::set<std::string> &columns) {
    for (const json &target : node.value(list, json::array()))
      if (auto result = target.find("ResTarget"); result != target.end())
        columns.insert(textAt(*result, "name"));
  }

  bool addChange(const std::string &kind, const json &node) {
    Table table = tableOf(node.value("relation", json::object()));
    const json conflict = node.value("onConflictClause", json::object());
    const bool updates = textAt(conflict, "action") == "ONCONFLICT_UPDATE" ||
                         kind == "MergeStmt";
    if (kind == "UpdateStmt")
      addAssigned(node, "targetList", table.columns);
    if (updates)
      addAssigned(conflict, "targetList", table.columns);
    Result.verb = kind == "InsertStmt" && !updates ? Statement::Insert
                  : kind == "DeleteStmt"           ? Statement::Delete
                                                   : Statement::Update;
    // An insert adds whole rows, whatever it does to those that are there.
    if (kind == "InsertStmt") {
      table.columns.clear();
      addAssigned(node, "cols", Result.given);
      table.only = literalsOfRow(node);
    } else {
      table.only =
          literalsOfCondition(node.value("whereClause", json::object()));
    }
    for (const std::string &assigned : table.columns)
      table.only.erase(assigned);
    Result.changes.push_back(std::move(table));
    for (const auto &[name, child] : node.items())
      if (name != "relation" && child.is_structured())
        visit(child);
    return true;
  }

  bool addTruncated(const json &node) {
    Result.verb = Statement::Delete;
    for (const json &relation : node.value("relations", json::array()))
      if (auto table = relation.find("RangeVar"); table != relation.end())
        Result.changes.push_back(tableOf(*table));
    return true;
  }

  /// `copy t from stdin` adds rows.
  bool addCopied(const json &node) {
    if (!node.value("is_from", false))
      return addRead(node["relation"]);
    Result.verb = Statement::Insert;
    Result.changes.push_back(tableOf(node["relation"]));
    return true;
  }

  bool addChannel(const std::string &kind, const json &node) {
    Result.verb = kind == "NotifyStmt" ? Statement::Notify : Statement::Listen;
    Result.channel = textAt(node, "conditionname");
    return true;
  }

  void lookAtRows(const json &node) {
    const json from = node.value("fromClause", json::array());
    if (from.size() == 1 && from.front().contains("RangeVar"))
      Chosen[textAt(from.front()["RangeVar"], "relname")].push_back(
          literalsOfCondition(node.value("whereClause", json::object())));
    for (const json &target : node.value("targetList", json::array()))
      if (target.dump().find(hole) != std::string::npos)
        Columns.push_back({"", "*"});
    const bool isOne = takesOne(node);
    TakesOne |= isOne;
    Result.isOfAllRows |=
        node.contains("groupClause") ||
        (node.contains("limitCount") && !isOne) ||
        (node.contains("fromClause") && !node.contains("whereClause"));
  }

  /// `column = ?`, or a range of which a new row may be
  void lookAtComparison(const json &node) {
    const std::string name = nameIn(node, "name");
    IsRange |= std::ranges::count(ranges, name) > 0;
    if (name != "=")
      return;
    const json left = node.value("lexpr", json::object());
    const json right = node.value("rexpr", json::object());
    addChosen(left, right);
    addChosen(right, left);
    if (left.contains("ColumnRef") && right.contains("ColumnRef")) {
      addJoined(partsOf(left["ColumnRef"]));
      addJoined(partsOf(right["ColumnRef"]));
    }
  }

  void addChosen(const json &side, const json &other) {
    if (!side.contains("ColumnRef") || !isPutIn(other))
      return;
    const std::vector<std::string> parts = partsOf(side["ColumnRef"]);
    if (!isValue(parts))
      Result.chosenBy.insert(parts.back());
  }

  void addJoined(const std::vector<std::string> &parts) {
    if (parts.size() > 1)
      Joined.emplace_back(parts[parts.size() - 2], parts.back());
  }

  void lookAtCall(const json &node) {
    const std::string name = nameIn(node, "funcname");
    Result.isOfAllRows |= std::ranges::count(aggregates, name) > 0;
    // How many there are does not depend on what is in them.
    if (node.contains("agg_star"))
      Columns.push_back({"", "count(*)"});
    if (name == "pg_notify")
      Result.verb = Statement::Notify;
  }

  /// Columns go to the table that they are said to be of, or to all.
  void settle() {
    Result.isOfAllRows |= (TakesOne || IsRange) && Result.chosenBy.empty();
    for (Table &table : Result.reads) {
      bool isAll = false;
      for (const auto &[of, column] : Columns) {
        if (!of.empty() && !isCalled(table, of))
          continue;
        isAll |= column == "*";
        table.columns.insert(column);
      }
      if (isAll)
        table.columns.clear();
      for (const auto &[of, column] : Joined)
        if (isCalled(table, of))
          table.joinedBy.insert(column);
      table.isKept = Kept.contains(table.name);
      // Read in one place only, or nobody knows which rows are meant.
      const std::size_t times =
          std::ranges::count(Result.reads, table.name, &Table::name);
      if (const auto rows = Chosen.find(table.name);
          rows != Chosen.end() && rows->second.size() == 1 && times == 1)
        table.only = rows->second.front();
    }
    for (Table &table : Result.changes)
      if (std::ranges::any_of(table.columns, [](const std::string &column) {
            return column.find(hole) != std::string::npos;
          }))
        table.columns.clear();
  }

  bool isCalled(const Table &table, const std::string &name) const {
    const auto meant = Aliases.find(name);
    return (meant == Aliases.end() ? name : meant->second) == table.name;
  }

  Statement Result;
  bool TakesOne = false;
  bool IsRange = false;
  std::set<std::string> Made, Kept;
  std::map<std::string, std::string> Aliases;
  std::map<std::string, std::vector<Literals>> Chosen; ///< by table
  std::vector<std::pair<std::string, std::string>> Columns, Joined;
};

} // namespace

Statement statementIn(const json &node) { return Reader().run(node); }

} // namespace cachetidy::sql
