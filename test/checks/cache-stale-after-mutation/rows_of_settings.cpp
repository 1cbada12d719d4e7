// A table of settings: each row is a thing of its own, and who asks for one
// says which.
#include "Table.h"

#include <optional>

static sqlite3 *db;

static std::string get(const char *key) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT value FROM settings WHERE key = ?", -1,
                     &query, nullptr);
  sqlite3_bind_text(query, 1, key, -1, SQLITE_STATIC);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

static void set(const char *key, const std::string &value) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(
      db, "INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)", -1,
      &update, nullptr);
  sqlite3_bind_text(update, 1, key, -1, SQLITE_STATIC);
  sqlite3_bind_text(update, 2, value.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_step(update);
  sqlite3_finalize(update);
}

static constexpr const char *themeKey = "theme";

struct Theme {
  const std::string &now() {
    if (!name)
      name = get(themeKey);
    return *name;
  }
  void setOk(const std::string &value) {
    set(themeKey, value);
    name.reset();
  }
  void resetOk() {
    set("theme", "plain");
    name.reset();
  }
  std::optional<std::string> name;
};
static Theme theme;

std::string shown() { return theme.now(); }
void choose(const std::string &value) { theme.setOk(value); }
void reset() { theme.resetOk(); }

void languageOk(const std::string &value) { set("language", value); }
void importBad(const std::string &value) {
  set("theme", value); // expect-linked: cache-stale-after-mutation table 'settings' and leads to no drop of
}
void anyBad(const char *key, const std::string &value) {
  set(key, value); // expect-linked: cache-stale-after-mutation table 'settings' and leads to no drop of
}
