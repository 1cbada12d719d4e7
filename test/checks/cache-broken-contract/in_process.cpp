// Copies in the process have contracts as well.
#include "Table.h"

#include <map>
#include <optional>

static std::map<int, std::string> names, towns;

void onUserChanged(int user) { names.erase(user); }

// cachetidy: invalidated by onUserChanged
std::string nameOk(sqlite3 *db, int user) {
  if (auto known = names.find(user); known != names.end())
    return known->second;
  return names[user] = first(db, "SELECT name FROM users WHERE id = ?", user);
}

void clearTowns() { towns.clear(); }

// cachetidy: invalidated by onUserChanged
std::string townBad(sqlite3 *db, int id) { // expect-linked: cache-broken-contract 'onUserChanged', and that drops no entry that is filled here
  if (auto known = towns.find(id); known != towns.end())
    return known->second;
  return towns[id] = first(db, "SELECT name FROM towns WHERE id = ?", id);
}

class Settings {
public:
  static Settings &instance() {
    static Settings settings;
    return settings;
  }
  // cachetidy: invalidated by Settings::reload
  const std::string &themeOk(sqlite3 *db) {
    if (!theme)
      theme = first(db, "SELECT theme FROM settings WHERE id = ?", 1);
    return *theme;
  }
  // cachetidy: invalidated by Settings::reload
  const std::string &fontBad(sqlite3 *db) { // expect-linked: cache-broken-contract 'Settings::reload', and that drops no entry that is filled here
    if (!font)
      font = first(db, "SELECT font FROM settings WHERE id = ?", 1);
    return *font;
  }
  void reload() { theme.reset(); }
  void setFont(const std::string &name) { font = name; }

private:
  std::optional<std::string> theme, font;
};

std::string theme(sqlite3 *db) { return Settings::instance().themeOk(db); }
std::string font(sqlite3 *db) { return Settings::instance().fontBad(db); }
void reload() { Settings::instance().reload(); }
void setFont() { Settings::instance().setFont("Inter"); }
