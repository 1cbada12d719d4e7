// memcached answers with a code, and what is not there is null; Poco throws.
#include "redis++.h"

#include <Poco/Delegate.h>
#include <Poco/BasicEvent.h>
#include <Poco/Redis/Client.h>
#include <Poco/Redis/Command.h>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <libmemcached/memcached.h>
#include <vector>

static std::vector<std::function<void(int)>> changed;
static long total = 0;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

static char *find(memcached_st *cache, const std::string &key) {
  size_t length = 0;
  uint32_t flags = 0;
  memcached_return_t code{};
  return memcached_get(cache, key.data(), key.size(), &length, &flags, &code);
}

void connect(memcached_st *cache) {
  // A code that nobody asks for.
  changed.push_back([=](int ok) {
    const std::string key = construct_cache_key("user", ok);
    memcached_delete(cache, key.data(), key.size(), 0);
  });
  changed.push_back([=](int ok) {
    const std::string key = construct_cache_key("user", ok);
    if (char *known = find(cache, key)) {
      total += known[0];
      std::free(known);
    }
  });
  changed.push_back([=](int bad) {
    const std::string key = construct_cache_key("user", bad);
    size_t length = 0;
    uint32_t flags = 0;
    memcached_return_t code{};
    char *known = memcached_get(cache, key.data(), key.size(), &length, &flags, &code); // expect-linked: cache-unguarded-handler 'memcached_get' gives null
    total += known[0];
    std::free(known);
  });
}

class Pages {
public:
  explicit Pages(Poco::Redis::Client &redis) : redis(redis) {
    saved += Poco::delegate(this, &Pages::forget);
    saved += Poco::delegate(this, &Pages::forgetSafely);
  }
  Poco::BasicEvent<const int> saved;
  void save(int page) { saved(this, page); }

private:
  void forget(const int &bad) {
    const auto command =
        Poco::Redis::Command::del(construct_cache_key("page", bad));
    redis.execute<Poco::Int64>(command); // expect-linked: cache-unguarded-handler throws 'Poco::Exception' when the cache server is away
  }
  void forgetSafely(const int &ok) {
    try {
      const auto command =
          Poco::Redis::Command::del(construct_cache_key("page", ok));
      redis.execute<Poco::Int64>(command);
    } catch (const Poco::Exception &error) {
      std::cerr << error.displayText() << '\n';
    }
  }
  Poco::Redis::Client &redis;
};

void savePage(Pages &pages, int page) { pages.save(page); }
