// What a handler catches of what the client throws when its server is away.
#include "redis++.h"

#include <functional>
#include <iostream>
#include <new>
#include <stdexcept>
#include <vector>

using sw::redis::Redis;

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

static std::string key(int user) { return construct_cache_key("user", user); }

void connect(Redis &redis) {
  changed.push_back([&](int bad) {
    redis.del(key(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away, and this handler lets it out
  });
  changed.push_back([&](int ok) {
    try {
      redis.del(key(ok));
    } catch (const sw::redis::Error &error) {
      std::cerr << error.what() << '\n';
    }
  });
  changed.push_back([&](int ok) {
    try {
      redis.del(key(ok));
    } catch (const std::exception &error) {
      std::cerr << error.what() << '\n';
    }
  });
  changed.push_back([&](int ok) {
    try {
      redis.del(key(ok));
    } catch (...) {
    }
  });
  // The server answers there, and says no.
  changed.push_back([&](int bad) {
    try {
      redis.del(key(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
    } catch (const sw::redis::ReplyError &error) {
      std::cerr << error.what() << '\n';
    }
  });
  changed.push_back([&](int bad) {
    try {
      redis.del(key(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
    } catch (const sw::redis::MovedError &) {
    } catch (const std::bad_alloc &) {
    }
  });
  changed.push_back([&](int ok) {
    try {
      redis.del(key(ok));
    } catch (const sw::redis::ReplyError &error) {
      std::cerr << error.what() << '\n';
    } catch (const sw::redis::Error &) {
    }
  });
  // Nobody catches what is thrown in the place of it.
  changed.push_back([&](int bad) {
    try {
      redis.del(key(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
    } catch (const std::logic_error &) {
    }
  });
}
