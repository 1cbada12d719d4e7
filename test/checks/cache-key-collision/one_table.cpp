// options: cache-key-collision.Show=possible
// Two queries of one table: they may ask for the same.
#include "Ask.h"
#include "CacheClient.h"
#include "CacheKeys.h"

#include <sqlite3.h>
#include <string>

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
