// redis-plus-plus: ends by argument, and tests for what is there.
#include "redis++.h"
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;

static std::string load(int id) {
  std::ifstream in("/var/pages/" + std::to_string(id));
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string pageBad(Redis &redis, int id) {
  const std::string key = construct_cache_key("page", id);
  if (auto found = redis.get(key))
    return *found;
  std::string page = load(id);
  redis.set(key, page); // expect-linked: cache-missing-invalidation nothing ever drops 'page:{int}', it never ends, and it is made of what was read from a file
  return page;
}

std::string thereBad(Redis &redis, int id) {
  const std::string key = construct_cache_key("there", id);
  if (redis.exists(key))
    return redis.get(key).value_or("");
  std::string page = load(id);
  redis.set(key, page); // expect-linked: cache-missing-invalidation nothing ever drops 'there:{int}'
  return page;
}

std::string hourOk(Redis &redis, int id) {
  const std::string key = construct_cache_key("hour", id);
  if (auto found = redis.get(key))
    return *found;
  std::string page = load(id);
  redis.set(key, page, std::chrono::hours(1));
  return page;
}

std::string laterOk(Redis &redis, int id) {
  const std::string key = construct_cache_key("later", id);
  if (auto found = redis.get(key))
    return *found;
  std::string page = load(id);
  redis.set(key, page);
  redis.expire(key, std::chrono::seconds(60));
  return page;
}
