#include "users.h"

std::string Users::name(int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT name || online FROM users WHERE id = ?", -1,
                     &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

void Users::setOnline(int id, int isOnline) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, "UPDATE users SET online = ? WHERE id = ?", -1,
                     &update, nullptr);
  sqlite3_bind_int(update, 1, isOnline);
  sqlite3_bind_int(update, 2, id);
  sqlite3_step(update);
  sqlite3_finalize(update);
}
