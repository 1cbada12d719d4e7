// A test changes rows to see what happens; nobody is served what it leaves.
#include "Cache.h"
#include "Table.h"
#include <gtest/gtest.h>

std::string state(sqlite3 *db, Cache &cache, int shop) {
  const std::string key = construct_cache_key("shop", shop);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string state =
      first(db, "SELECT state FROM shops WHERE id = ?", shop);
  cache.set(key, state);
  return state;
}

void forget(Cache &cache, int shop) {
  cache.drop(construct_cache_key("shop", shop));
}

TEST(Shops, IsKnownUntilItIsForgottenOk) {
  sqlite3 *db = nullptr;
  sqlite3_open(":memory:", &db);
  Cache cache(redisConnect("127.0.0.1", 6379));
  change(db, "UPDATE shops SET state = 1 WHERE id = ?", 7);
  EXPECT_EQ(state(db, cache, 7), "1");
  change(db, "UPDATE shops SET state = 2 WHERE id = ?", 7);
  EXPECT_EQ(state(db, cache, 7), "1");
  forget(cache, 7);
  EXPECT_EQ(state(db, cache, 7), "2");
}
