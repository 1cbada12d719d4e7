// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which rows of a table a statement is about, as far as it says so itself.

#ifndef CACHETIDY_SQL_ROWS_H
#define CACHETIDY_SQL_ROWS_H

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <set>
#include <string>

namespace cachetidy::sql {

/// What columns are in all of the rows, by name: `kind = 1 and owner = ?` says
/// it of kind. Texts are in quotes.
using Literals = std::map<std::string, std::string>;

/// Of the condition of a statement that has one table.
Literals literalsOfCondition(const nlohmann::json &condition);

/// Of an insertion of one row whose columns are named.
Literals literalsOfRow(const nlohmann::json &insertion);

/// The tables of an outer join of which all rows come back.
std::set<std::string> keptTables(const nlohmann::json &join);

} // namespace cachetidy::sql

#endif
