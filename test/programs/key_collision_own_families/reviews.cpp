#include "services.h"

std::string written(Cache &cache, sqlite3 *db, long user) {
  const std::string key = construct_cache_key("review_stats", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string count =
      answer(db, "SELECT COUNT(*) FROM reviews WHERE user_id = ?", user);
  cache.set(key, count, 60);
  return count;
}
