// One family for two names of a row: a user whose name is 17 is user 17.
#include "CacheClient.h"

#include <sqlite3.h>
#include <string>

static std::string ask(sqlite3 *db, const char *sql, const std::string &by) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_text(query, 1, by.c_str(), -1, SQLITE_TRANSIENT);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

std::string construct_cache_key(const std::string &family,
                                const std::string &part);

static const std::string USER = "user";

std::string by_id(CacheClient &cache, sqlite3 *db, const std::string &id) {
  const std::string key = construct_cache_key(USER, id);
  if (auto known = cache.get(key))
    return *known;
  std::string user = ask(db, "SELECT about FROM users WHERE id = ?", id);
  cache.setex(key, 60, user);
  return user;
}

std::string by_name(CacheClient &cache, sqlite3 *db, const std::string &name) {
  const std::string key = construct_cache_key(USER, name);
  if (auto known = cache.get(key))
    return *known;
  std::string user = ask(db, "SELECT about FROM users WHERE name = ?", name);
  cache.setex(key, 60, user); // expect: cache-key-collision two different things are kept under the key 'user:{}'
  return user;
}

// A row that was found by its name goes under its id.
std::string team_by_id(CacheClient &cache, sqlite3 *db, const std::string &id) {
  const std::string key = construct_cache_key("team", id);
  if (auto known = cache.get(key))
    return *known;
  std::string team = ask(db, "SELECT id FROM teams WHERE id = ?", id);
  cache.setex(key, 60, team);
  return team;
}

std::string team_by_name(CacheClient &cache, sqlite3 *db,
                         const std::string &name) {
  std::string team = ask(db, "SELECT id FROM teams WHERE name = ?", name);
  cache.setex(construct_cache_key("team", team), 60, team);
  return team;
}
