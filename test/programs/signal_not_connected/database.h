#pragma once

#include <optional>
#include <string>

struct sqlite3;

/// The first column of the first row.
std::optional<std::string> first(sqlite3 *db, const char *sql, int id);

/// Whether a row was changed.
bool change(sqlite3 *db, const char *sql, const std::string &value, int id);
