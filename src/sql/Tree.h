// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a statement's syntax tree says of tables.

#ifndef CACHETIDY_SQL_TREE_H
#define CACHETIDY_SQL_TREE_H

#include "sql/Statement.h"

#include <nlohmann/json_fwd.hpp>

namespace cachetidy::sql {

/// Takes a statement as libpg_query's parse tree has it.
Statement statementIn(const nlohmann::json &node);

} // namespace cachetidy::sql

#endif
