// Where a format is written: into memory of an own class, or into a text that
// is long enough.
#include <cstdarg>
#include <cstdio>
#include <map>
#include <memory>
#include <sqlite3.h>
#include <string>

static sqlite3 *base;
static std::map<int, std::string> names, towns;

static std::string measured(const char *format, ...) {
  va_list given, again;
  va_start(given, format);
  va_copy(again, given);
  const int length = vsnprintf(nullptr, 0, format, given) + 1;
  va_end(given);
  std::unique_ptr<char[]> text(new char[length]);
  vsnprintf(text.get(), length, format, again);
  va_end(again);
  return std::string(text.get(), text.get() + length - 1);
}

static std::string prepared(const char *format, ...) {
  std::string text(256, '\0');
  va_list given;
  va_start(given, format);
  vsnprintf(&text[0], text.size(), format, given);
  va_end(given);
  return text;
}

static std::string first(const std::string &statement) {
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, statement.c_str(), -1, &rows, nullptr);
  std::string text;
  if (sqlite3_step(rows) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return text;
}

static int run(const std::string &statement) {
  return sqlite3_exec(base, statement.c_str(), nullptr, nullptr, nullptr);
}

std::string nameOf(int id) {
  auto found = names.find(id);
  if (found != names.end())
    return found->second;
  return names[id] = first(measured("SELECT name FROM users WHERE id=%d", id));
}

int renameOk(int id, const char *name) {
  names.erase(id);
  return run(measured("UPDATE users SET name='%s' WHERE id=%d", name, id));
}

int removeBad(int id) {
  return run(measured("DELETE FROM users WHERE id=%d", id)); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'names'
}

std::string townOf(int id) {
  auto found = towns.find(id);
  if (found != towns.end())
    return found->second;
  return towns[id] = first(prepared("SELECT town FROM places WHERE id=%d", id));
}

int moveOk(int id, const char *town) {
  towns.erase(id);
  return run(prepared("UPDATE places SET town='%s' WHERE id=%d", town, id));
}

int leaveBad(int id) {
  return run(prepared("DELETE FROM places WHERE id=%d", id)); // expect-linked: cache-stale-after-mutation this changes table 'places' and leads to no drop of 'towns'
}
