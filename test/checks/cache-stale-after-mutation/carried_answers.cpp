// What was found is carried to where it is asked whether something was found.
#include "Table.h"
#include <map>
#include <mutex>
#include <string>
#include <vector>

using Row = std::map<std::string, std::string>;

// It fills the marks in a text of its own.
static std::vector<Row> query(sqlite3 *db, std::string sql,
                              const std::vector<std::string> &values) {
  for (const std::string &value : values)
    if (auto mark = sql.find('?'); mark != std::string::npos)
      sql.replace(mark, 1, "'" + value + "'");
  std::vector<Row> rows;
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
  while (sqlite3_step(statement) == SQLITE_ROW)
    rows.push_back({{"text", reinterpret_cast<const char *>(
                                 sqlite3_column_text(statement, 0))}});
  sqlite3_finalize(statement);
  return rows;
}

static std::mutex mutex;
static std::map<int, std::string> links;

std::string link(sqlite3 *db, int channel) {
  std::string url;
  {
    std::lock_guard lock(mutex);
    if (auto it = links.find(channel); it != links.end())
      url = it->second;
  }
  if (url.empty()) {
    auto rows = query(db, "SELECT url FROM links WHERE channel = ?",
                      {std::to_string(channel)});
    if (!rows.empty()) {
      url = rows[0]["text"];
      std::lock_guard lock(mutex);
      links[channel] = url;
    }
  }
  return url;
}

void removeLinkOk(sqlite3 *db, int channel) {
  query(db, "DELETE FROM links WHERE channel = ?", {std::to_string(channel)});
  std::lock_guard lock(mutex);
  links.erase(channel);
}

void moveLinkBad(sqlite3 *db, int channel, const std::string &url) {
  query(db, "UPDATE links SET url = ? WHERE channel = ?", {url, std::to_string(channel)}); // expect-linked: cache-stale-after-mutation table 'links' and leads to no drop of 'links'
}

static std::map<int, std::string> names;

std::string name(sqlite3 *db, int user) {
  std::string name;
  bool isKept = false;
  if (auto it = names.find(user); it != names.end()) {
    name = it->second;
    isKept = true;
  }
  if (!isKept)
    name = first(db, "SELECT name FROM users WHERE id = ?", user);
  if (!isKept)
    names[user] = name;
  return name;
}

void removeUserOk(sqlite3 *db, int user) {
  if (change(db, "DELETE FROM users WHERE id = ?", user))
    names.erase(user);
}

void renameBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'names'
}

static std::map<int, std::string> towns;

std::string town(sqlite3 *db, int user) {
  bool isNew = true;
  std::string town;
  if (towns.count(user)) {
    isNew = false;
    town = towns[user];
  }
  if (isNew) {
    town = first(db, "SELECT town FROM addresses WHERE id = ?", user);
    towns[user] = town;
  }
  return town;
}

void removeAddressOk(sqlite3 *db, int user) {
  if (change(db, "DELETE FROM addresses WHERE id = ?", user))
    towns.erase(user);
}

void moveBad(sqlite3 *db, int user) {
  change(db, "UPDATE addresses SET town = '' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'addresses' and leads to no drop of 'towns'
}
