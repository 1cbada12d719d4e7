#include "database.h"

#include <sqlite3.h>

std::optional<std::string> first(sqlite3 *db, const char *sql, int id) {
  sqlite3_stmt *query = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &query, nullptr) != SQLITE_OK)
    return std::nullopt;
  sqlite3_bind_int(query, 1, id);
  std::optional<std::string> found;
  if (sqlite3_step(query) == SQLITE_ROW)
    if (const unsigned char *text = sqlite3_column_text(query, 0))
      found = reinterpret_cast<const char *>(text);
  sqlite3_finalize(query);
  return found;
}

bool change(sqlite3 *db, const char *sql, const std::string &value, int id) {
  sqlite3_stmt *update = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &update, nullptr) != SQLITE_OK)
    return false;
  sqlite3_bind_text(update, 1, value.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, id);
  const bool is_done = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  return is_done && sqlite3_changes(db) > 0;
}
