#include "users.h"

#include <sqlite3.h>

std::optional<std::string> name_of(sqlite3 *db, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT name FROM users WHERE id = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, id);
  std::optional<std::string> name;
  if (sqlite3_step(query) == SQLITE_ROW)
    name = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return name;
}

bool set_name(sqlite3 *db, int id, const std::string &name) {
  sqlite3_stmt *update = nullptr;
  // cachetidy: allow stale-after-mutation: a new name is shown from tomorrow on
  sqlite3_prepare_v2(db, "UPDATE users SET name = ? WHERE id = ?", -1, &update,
                     nullptr);
  sqlite3_bind_text(update, 1, name.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, id);
  const bool is_done = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  return is_done;
}
