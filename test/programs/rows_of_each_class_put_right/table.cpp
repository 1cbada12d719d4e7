#include "table.h"

std::string first(sqlite3 *db, const char *sql, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

bool change(sqlite3 *db, const char *sql, int id) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_int(update, 1, id);
  const bool isDone = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  return isDone;
}
