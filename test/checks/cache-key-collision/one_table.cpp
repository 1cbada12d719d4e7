// options: cache-key-collision.Show=possible
// Two queries of one table: they may ask for the same.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <sqlite3.h>
#include <string>

static std::string ask(sqlite3 *db, const char *sql, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

std::string name_of(CacheClient &cache, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("user", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string name = ask(db, "SELECT name FROM users WHERE id = ?", user);
  cache.setex(key, 60, name);
  return name;
}

std::string city_of(CacheClient &cache, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("user", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string city = ask(db, "SELECT city FROM users WHERE id = ?", user);
  cache.setex(key, 60, city); // expect: cache-key-collision two different things are kept under the key 'user:{int}'
  return city;
}
