#include "users.h"

#include <sqlite3.h>

namespace {

bool run(sqlite3_stmt *update, const std::string &value, int id) {
  sqlite3_bind_text(update, 1, value.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, id);
  const bool is_done = sqlite3_step(update) == SQLITE_DONE;
  sqlite3_finalize(update);
  return is_done;
}

std::string text(sqlite3_stmt *query, int column) {
  const unsigned char *text = sqlite3_column_text(query, column);
  return text ? reinterpret_cast<const char *>(text) : "";
}

} // namespace

std::optional<User> UserRepository::find(int id) const {
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT name, email FROM users WHERE id = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::optional<User> user;
  if (sqlite3_step(query) == SQLITE_ROW)
    user = User{text(query, 0), text(query, 1)};
  sqlite3_finalize(query);
  return user;
}

bool UserRepository::set_name(int id, const std::string &name) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, "UPDATE users SET name = ? WHERE id = ?", -1, &update, // expect: cache-stale-after-mutation users
                     nullptr);
  return run(update, name, id);
}

bool UserRepository::set_email(int id, const std::string &email) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, "UPDATE users SET email = ? WHERE id = ?", -1, &update,
                     nullptr);
  return run(update, email, id);
}
