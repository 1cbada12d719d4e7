// options: cache-raw-key.Show=possible
// A test says what the server holds.
#include "CacheClient.h"

#include <gtest/gtest.h>
#include <string>

static std::string keyOf(int id) { return "user:" + std::to_string(id); }

TEST(Profile, IsDropped) {
  CacheClient cache("tcp://localhost:6379");
  cache.setex("user:" + std::to_string(42), 60, "Ada");
  cache.del(keyOf(42));
  EXPECT_FALSE(cache.get("user:42"));
}
