// Whoever empties the whole cache drops every entry of it.
#include "redis++.h"
#include "Texts.h"
#include <string>
#include <vector>

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;

std::string textOk(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("text", id);
  if (auto found = redis.get(key))
    return *found;
  std::string text = load(db);
  redis.set(key, text);
  return text;
}

std::string titleOk(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("title", id);
  if (auto found = redis.hget(key, "title"))
    return *found;
  std::string title = load(db);
  redis.hset(key, "title", title);
  return title;
}

void emptied(Redis &redis) { redis.flushdb(); }
