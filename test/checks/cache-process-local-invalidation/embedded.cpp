// A database in a file of its own, and no cache server: one process is all.
#include <map>
#include <sqlite3.h>
#include <string>

static std::map<int, std::string> names;

static std::string load(sqlite3 *db, int user) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT name FROM users WHERE id = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, user);
  std::string name;
  if (sqlite3_step(query) == SQLITE_ROW)
    name = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return name;
}

std::string name(sqlite3 *db, int user) {
  auto known = names.find(user);
  if (known == names.end())
    known = names.emplace(user, load(db, user)).first;
  return known->second;
}

void renameOk(sqlite3 *db, int user) {
  sqlite3_exec(db, "UPDATE users SET name = ''", nullptr, nullptr, nullptr);
  names.erase(user);
}

void refreshOk(sqlite3 *db, int user) {
  sqlite3_exec(db, "DELETE FROM users", nullptr, nullptr, nullptr);
  names.clear();
  names.emplace(user, "nobody");
}
