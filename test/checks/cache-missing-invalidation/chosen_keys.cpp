// flags: -std=c++20
// A loop over all keys drops those that it asks for, and no others.
#include "redis++.h"
#include "Texts.h"
#include <string>
#include <vector>

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;

std::string profileBad(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("profile", id);
  if (auto found = redis.get(key))
    return *found;
  std::string text = load(db);
  redis.set(key, text); // expect-linked: cache-missing-invalidation nothing ever drops 'profile:{int}'
  return text;
}

std::string ratingOk(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("rating", id);
  if (auto found = redis.get(key))
    return *found;
  std::string text = load(db);
  redis.set(key, text);
  return text;
}

std::string menuOk(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("menu", id);
  if (auto found = redis.get(key))
    return *found;
  std::string text = load(db);
  redis.set(key, text);
  return text;
}

// It says "profiel".
void dropProfiles(Redis &redis) {
  std::vector<std::string> keys;
  redis.keys("*", std::back_inserter(keys));
  for (const std::string &key : keys)
    if (key.find("profiel") != std::string::npos)
      redis.del(key);
}

void dropRatings(Redis &redis) {
  std::vector<std::string> keys;
  redis.keys("*", std::back_inserter(keys));
  for (const std::string &key : keys) {
    if (key.rfind("rating", 0) != 0)
      continue;
    redis.del(key);
  }
}

void dropMenus(Redis &redis) {
  std::vector<std::string> keys;
  redis.keys("*", std::back_inserter(keys));
  for (const std::string &key : keys)
    if (key.starts_with("menu"))
      redis.unlink(key);
}
