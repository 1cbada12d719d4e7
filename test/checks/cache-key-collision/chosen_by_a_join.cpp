// A table that is joined to another may only choose its rows.
#include "Ask.h"
#include "CacheClient.h"
#include "CacheKeys.h"

#include <sqlite3.h>
#include <string>

std::string state(CacheClient &cache, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("state", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string text =
      ask(db, "SELECT state FROM users WHERE id = ?", user);
  cache.setex(key, 60, text);
  return text;
}

void greetFriend(CacheClient &cache, sqlite3 *db, int user, int to) {
  const std::string text = ask(
      db,
      "SELECT u.state FROM users u JOIN friends f ON f.friend = u.id WHERE f.user = ?",
      user);
  cache.setex(construct_cache_key("state", to), 60, text);
}
