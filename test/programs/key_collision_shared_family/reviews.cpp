#include "services.h"

std::string written(Cache &cache, sqlite3 *db, long user) {
  const std::string key = construct_cache_key("user_stats", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string count =
      answer(db, "SELECT COUNT(*) FROM reviews WHERE user_id = ?", user);
  cache.set(key, count, 60); // expect: cache-key-collision two different things are kept under the key 'user_stats:{int}'
  return count;
}
