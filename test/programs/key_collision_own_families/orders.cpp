#include "services.h"

std::string spent(Cache &cache, sqlite3 *db, long user) {
  const std::string key = construct_cache_key("user_stats", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string cents =
      answer(db, "SELECT SUM(cents) FROM orders WHERE user_id = ?", user);
  cache.set(key, cents, 60);
  return cents;
}
