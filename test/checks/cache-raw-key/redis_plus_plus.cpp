// Keys for redis-plus-plus: directly, in pipelines and in lists.
#include "CacheKeys.h"
#include "redis++.h"

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using sw::redis::Redis;

std::string priceBad(Redis &redis, long article) {
  const std::string key = "price:" + std::to_string(article); // expect: cache-raw-key 'price:{int}'
  if (auto known = redis.get(key))
    return *known;
  redis.set(key, "12.50", std::chrono::minutes(10));
  return "12.50";
}

void dropBad(const std::shared_ptr<Redis> &redis, long article) {
  redis->del("price:" + std::to_string(article)); // expect: cache-raw-key 'price:{int}'
}

void timedBad(Redis &redis, const std::string &user, const std::string &token) {
  redis.setex("token:" + user, 3600, token); // expect: cache-raw-key 'token:{}'
  redis.expire("token:" + user, std::chrono::hours(1)); // expect: cache-raw-key 'token:{}'
}

void severalBad(Redis &redis, long article) {
  redis.del({"price:" + std::to_string(article), // expect: cache-raw-key 'price:{int}'
             "stock:" + std::to_string(article)}); // expect: cache-raw-key 'stock:{int}'
}

void queuedBad(Redis &redis, long article) {
  auto pipe = redis.pipeline();
  pipe.set("price:" + std::to_string(article), "12.50") // expect: cache-raw-key 'price:{int}'
      .del("stock:" + std::to_string(article)) // expect: cache-raw-key 'stock:{int}'
      .exec();
}

void hashBad(Redis &redis, long article, std::string_view field) {
  redis.hset("article:" + std::to_string(article), field, "12.50"); // expect: cache-raw-key 'article:{int}'
}

// Keys of a class that tells them from each other by a member.
class PriceCache {
public:
  PriceCache(std::shared_ptr<Redis> its_redis, std::string shop)
      : redis(std::move(its_redis)), prefix("shop:" + shop + ":price:") {}
  void dropBad(long article) { redis->del(keyOf(article)); }

private:
  std::string keyOf(long article) const {
    return prefix + std::to_string(article); // expect: cache-raw-key {int}'
  }
  std::shared_ptr<Redis> redis;
  std::string prefix;
};

void builtOk(Redis &redis, long article) {
  const std::string key = construct_cache_key("price", article);
  if (!redis.get(key))
    redis.set(key, "12.50");
  redis.del({construct_cache_key("stock", article), key});
}

void givenOk(Redis &redis, const std::string &key,
             const std::vector<std::string> &keys) {
  redis.del(key);
  redis.del(keys.begin(), keys.end());
}

void fieldOk(Redis &redis, const std::string &key, long article) {
  redis.hset(key, "price:" + std::to_string(article), "12.50");
  redis.hdel(key, "price:" + std::to_string(article));
}

void wholeOk(Redis &redis) { redis.del("prices"); }
