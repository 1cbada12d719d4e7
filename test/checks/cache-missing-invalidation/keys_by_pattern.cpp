// flags: -std=c++20
// Who asks the server for keys by a pattern and drops each drops those that
// match, and no others.
#include "redis++.h"
#include "Texts.h"
#include <string>
#include <unordered_set>
#include <vector>

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;

static std::string cached(PGconn *db, Redis &redis, const std::string &key) {
  if (auto found = redis.get(key))
    return *found;
  std::string text = load(db);
  redis.set(key, text); // expect-linked: cache-missing-invalidation nothing ever drops 'profile:{int}'
  return text;
}

std::string profileBad(PGconn *db, Redis &redis, int id) {
  return cached(db, redis, construct_cache_key("profile", id));
}

std::string ratingOk(PGconn *db, Redis &redis, int id) {
  return cached(db, redis, construct_cache_key("rating", id));
}

std::string menuOk(PGconn *db, Redis &redis, int id) {
  return cached(db, redis, construct_cache_key("menu", id));
}

// It says "profiles".
void dropProfiles(Redis &redis) {
  std::vector<std::string> keys;
  redis.keys("profiles:*", std::back_inserter(keys));
  for (const auto &key : keys)
    redis.del(key);
}

void dropRatings(Redis &redis) {
  auto cursor = 0LL;
  do {
    std::unordered_set<std::string> keys;
    cursor = redis.scan(cursor, "rating:*", 100,
                        std::inserter(keys, keys.begin()));
    for (auto key = keys.begin(); key != keys.end(); ++key)
      redis.unlink(*key);
  } while (cursor != 0);
}

static std::vector<std::string> keysLike(Redis &redis,
                                         const std::string &pattern) {
  std::vector<std::string> keys;
  redis.keys(pattern, std::back_inserter(keys));
  return keys;
}

static void dropLike(Redis &redis, const std::string &pattern) {
  for (const std::string &key : keysLike(redis, pattern))
    redis.del(key);
}

void dropMenus(Redis &redis) { dropLike(redis, "menu:*"); }
