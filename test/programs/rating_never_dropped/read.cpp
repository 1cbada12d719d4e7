#include "reviews.h"

#include <sqlite3.h>

static std::string load_rating(sqlite3_stmt *query, int product) {
  sqlite3_bind_int(query, 1, product);
  sqlite3_step(query);
  return reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
}

std::string rating(Cache &cache, sqlite3_stmt *query, int product) {
  const std::string key = construct_cache_key("rating", product);
  if (std::string found = cache.get(key); !found.empty())
    return found;
  std::string stars = load_rating(query, product);
  cache.set(key, stars); // expect: cache-missing-invalidation nothing ever drops 'rating:{int}'
  return stars;
}
