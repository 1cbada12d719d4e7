// Handlers that come to the cache by helpers, and helpers that catch.
#include "redis++.h"

#include <functional>
#include <iostream>
#include <vector>

using sw::redis::Redis;

static std::vector<std::function<void(int)>> changed;

void fire(int page) {
  for (const auto &handler : changed)
    handler(page);
}

static std::string key(int page) { return construct_cache_key("page", page); }

// Runs what it is given, and catches.
template <class F> static void guarded(F f) {
  try {
    f();
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
  }
}

static void drop(Redis &redis, int bad) {
  redis.del(key(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
}

static void dropSafely(Redis &redis, int ok) {
  try {
    redis.del(key(ok));
  } catch (const sw::redis::Error &) {
  }
}

static void dropUnderTry(Redis &redis, int ok) { redis.del(key(ok)); }

// Not a handler: who calls it sees the exception.
void dropNow(Redis &redis, int ok) {
  redis.del(construct_cache_key("other", ok));
}

void connect(Redis &redis) {
  changed.push_back([&](int page) { drop(redis, page); });
  changed.push_back([&](int page) { dropSafely(redis, page); });
  changed.push_back([&](int page) {
    try {
      dropUnderTry(redis, page);
    } catch (const sw::redis::Error &) {
    }
  });
}

static std::vector<std::function<void(int)>> saved;
void save(int page) {
  for (const auto &handler : saved)
    handler(page);
}
void connectGuarded(Redis &redis) {
  saved.push_back([&](int page) { guarded([&] { redis.del(key(page)); }); });
}
