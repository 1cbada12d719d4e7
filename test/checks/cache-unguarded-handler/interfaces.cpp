// A cache behind an interface: what the handler calls is one of several.
#include "redis++.h"

#include <functional>
#include <map>
#include <vector>

using sw::redis::Redis;

struct Cache {
  virtual ~Cache() = default;
  virtual void drop(const std::string &key) = 0;
};

struct LocalCache : Cache {
  void drop(const std::string &key) override { entries.erase(key); }
  std::map<std::string, std::string> entries;
};

struct SharedCache : Cache {
  explicit SharedCache(Redis &redis) : redis(redis) {}
  void drop(const std::string &bad) override { redis.del(bad); } // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away, and this handler lets it out
  Redis &redis;
};

struct SafeCache : Cache {
  explicit SafeCache(Redis &redis) : redis(redis) {}
  void drop(const std::string &ok) override {
    try {
      redis.del(ok);
    } catch (const sw::redis::Error &) {
    }
  }
  Redis &redis;
};

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

void connect(Cache &cache) {
  changed.push_back(
      [&](int user) { cache.drop(construct_cache_key("user", user)); });
}

void connectAll(Redis &redis) {
  static SharedCache shared(redis);
  static SafeCache safe(redis);
  static LocalCache local;
  for (Cache *cache :
       {static_cast<Cache *>(&shared), static_cast<Cache *>(&safe),
        static_cast<Cache *>(&local)})
    connect(*cache);
}
