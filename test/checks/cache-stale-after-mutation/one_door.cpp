// A helper that runs the statements of its callers and drops as it does so.
#include <map>
#include <sqlite3.h>
#include <string>

static std::map<int, std::string> names;

static std::string ask(sqlite3 *base, const std::string &statement) {
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, statement.c_str(), -1, &rows, nullptr);
  std::string text;
  if (sqlite3_step(rows) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return text;
}

std::string nameOf(sqlite3 *base, int id) {
  auto found = names.find(id);
  if (found == names.end())
    found = names
                .emplace(id, ask(base, "SELECT name FROM users WHERE id = " +
                                           std::to_string(id)))
                .first;
  return found->second;
}

static bool runAndDrop(sqlite3 *base, const char *statement) {
  bool isDone =
      sqlite3_exec(base, statement, nullptr, nullptr, nullptr) == SQLITE_OK;
  names.clear();
  return isDone;
}

bool renameOk(sqlite3 *base) {
  return runAndDrop(base, "UPDATE users SET name = upper(name)");
}

static bool runOnly(sqlite3 *base, const char *statement) {
  return sqlite3_exec(base, statement, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool renameBad(sqlite3 *base) {
  return runOnly(base, "UPDATE users SET name = lower(name)"); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'names'
}
