// Handlers that catch it and throw it on, or that ask again where they caught.
#include "redis++.h"

#include <functional>
#include <iostream>
#include <stdexcept>
#include <vector>

using sw::redis::Redis;

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

static std::string key(int user) { return construct_cache_key("user", user); }

static void logged(Redis &redis, int bad) {
  try {
    redis.del(key(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  } catch (const sw::redis::Error &error) {
    std::cerr << error.what() << '\n';
    throw;
  }
}

static void again(Redis &redis, int bad) {
  try {
    redis.del(key(bad));
  } catch (const sw::redis::Error &) {
    redis.del(key(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  }
}

static void twice(Redis &redis, int ok) {
  try {
    try {
      redis.del(key(ok));
    } catch (const sw::redis::Error &) {
      redis.del(key(ok));
    }
  } catch (const sw::redis::Error &) {
  }
}

static void other(Redis &redis, int ok) {
  try {
    redis.del(key(ok));
  } catch (const sw::redis::Error &error) {
    std::cerr << error.what() << '\n';
    if (ok < 0)
      throw std::logic_error("no such user");
  }
}

static void whole(Redis &redis, int ok) try {
  redis.del(key(ok));
} catch (const sw::redis::Error &) {
}

void connect(Redis &redis) {
  changed.push_back([&](int bad) { logged(redis, bad); });
  changed.push_back([&](int bad) { again(redis, bad); });
  changed.push_back([&](int ok) { twice(redis, ok); });
  changed.push_back([&](int ok) { other(redis, ok); });
  changed.push_back([&](int ok) { whole(redis, ok); });
}
