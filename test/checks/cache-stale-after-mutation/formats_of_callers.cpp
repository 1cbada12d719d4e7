// A helper that makes the statement of a format that it is given.
#include <cstdarg>
#include <cstdio>
#include <map>
#include <sqlite3.h>
#include <string>

static sqlite3 *base;
static std::map<int, std::string> names;

static sqlite3_stmt *query(const char *format, ...) {
  char statement[256];
  va_list given;
  va_start(given, format);
  vsnprintf(statement, sizeof statement, format, given);
  va_end(given);
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, statement, -1, &rows, nullptr);
  return rows;
}

static int run(const char *format, ...) {
  va_list given;
  va_start(given, format);
  char *statement = sqlite3_vmprintf(format, given);
  va_end(given);
  int result = sqlite3_exec(base, statement, nullptr, nullptr, nullptr);
  sqlite3_free(statement);
  return result;
}

std::string nameOf(int id) {
  auto found = names.find(id);
  if (found != names.end())
    return found->second;
  sqlite3_stmt *rows = query("SELECT name FROM users WHERE id = %d", id);
  std::string name;
  if (sqlite3_step(rows) == SQLITE_ROW)
    name = reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return names[id] = name;
}

int renameOk(int id, const char *name) {
  names.erase(id);
  return run("UPDATE users SET name = %Q WHERE id = %d", name, id);
}

int removeBad(int id) {
  return run("DELETE FROM users WHERE id = %d", id); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'names'
}
