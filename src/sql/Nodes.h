// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands in a node of PostgreSQL's syntax tree.

#ifndef CACHETIDY_SQL_NODES_H
#define CACHETIDY_SQL_NODES_H

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace cachetidy::sql {

/// Empty where there is no such text.
std::string textAt(const nlohmann::json &node, const char *name);

/// The last part of a name that may have several.
std::string nameIn(const nlohmann::json &node, const char *list);

/// Of a column, from its schema on.
std::vector<std::string> partsOf(const nlohmann::json &column);

/// Whether a column is none, but a value that the run puts in.
bool isValue(const std::vector<std::string> &parts);

/// The same of an expression.
bool isPutIn(const nlohmann::json &node);

/// `limit 1`, and not the first in some order.
bool takesOne(const nlohmann::json &select);

} // namespace cachetidy::sql

#endif
