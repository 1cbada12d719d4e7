// The least of a database that a service needs.
#ifndef TABLE_H
#define TABLE_H

#include <sqlite3.h>
#include <string>

/// The first column of the row.
inline std::string first(sqlite3 *db, const char *sql, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

/// Whether something was changed.
inline bool change(sqlite3 *db, const char *sql, int id) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_int(update, 1, id);
  const bool isDone = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  return isDone && sqlite3_changes(db) > 0;
}

#endif
