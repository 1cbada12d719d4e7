#include "reviews.h"

#include <sqlite3.h>

void add_review(Cache &cache, sqlite3_stmt *insert, int product) {
  sqlite3_bind_int(insert, 1, product);
  sqlite3_step(insert);
  // Another family.
  cache.erase(construct_cache_key("review_count", product));
}
