// Ways from a key to the server: who hands it in answers for it, however many
// hands it goes through.
#include "CacheClient.h"

#include <functional>
#include <hiredis/hiredis.h>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// An interface and what stands behind it.
class ICache {
public:
  virtual ~ICache() = default;
  virtual std::string get(const std::string &key) = 0;
  virtual void del(std::string_view key) = 0;
};

class RedisCache : public ICache {
public:
  explicit RedisCache(redisContext *its_context) : context(its_context) {}
  std::string get(const std::string &key) override {
    auto *reply = static_cast<redisReply *>(
        redisCommand(context, "GET %s", key.c_str()));
    std::string value(reply->str, reply->len);
    freeReplyObject(reply);
    return value;
  }
  void del(std::string_view key) override {
    freeReplyObject(redisCommand(context, "DEL %b", key.data(), key.size()));
  }

private:
  redisContext *context;
};

class NoCache : public ICache {
public:
  std::string get(const std::string &) override { return {}; }
  void del(std::string_view) override {}
};

void interfaceBad(ICache &cache, int id) {
  cache.get("team:" + std::to_string(id)); // expect: cache-raw-key 'team:{int}'
}

void interfaceOwnedBad(const std::unique_ptr<ICache> &cache, int id) {
  const std::string key = "team:" + std::to_string(id); // expect: cache-raw-key 'team:{int}'
  cache->del(key);
}

void implementationBad(RedisCache &cache, int id) {
  cache.get("team:" + std::to_string(id)); // expect: cache-raw-key 'team:{int}'
}

// Nothing comes to a server there.
void noCacheOk(NoCache &cache, int id) {
  cache.get("team:" + std::to_string(id));
}

void interfaceOk(ICache &cache, const std::string &key) { cache.get(key); }

// What a wrapper puts before all keys is told, though whoever made the key is
// judged as well: it looks like any other key that begins with a member.
class FP_Prefixed {
public:
  FP_Prefixed(CacheClient &its_inner, std::string its_prefix)
      : inner(its_inner), prefix(std::move(its_prefix)) {}
  void del(const std::string &key) {
    inner.del(prefix + ":" + key); // expect: cache-raw-key
  }

private:
  CacheClient &inner;
  const std::string prefix;
};

void prefixed(CacheClient &cache, const std::string &key) {
  FP_Prefixed(cache, "billing").del(key);
}

template <typename Client> class Cached {
public:
  explicit Cached(Client &its_client) : client(its_client) {}
  template <typename Key> void drop(Key &&key) {
    client.del(std::forward<Key>(key));
  }
  template <typename Make>
  std::string getOrMake(const std::string &key, Make make) {
    if (auto value = client.get(key))
      return *value;
    std::string value = make();
    client.setex(key, 60, value);
    return value;
  }

private:
  Client &client;
};

void templateBad(CacheClient &client, int id) {
  Cached<CacheClient> cache(client);
  cache.drop("team:" + std::to_string(id)); // expect: cache-raw-key 'team:{int}'
}

void getOrMakeBad(CacheClient &client, int id) {
  Cached<CacheClient> cache(client);
  cache.getOrMake("team:" + std::to_string(id), // expect: cache-raw-key 'team:{int}'
                  [] { return std::string("red"); });
}

void templateOk(CacheClient &client, const std::string &key) {
  Cached<CacheClient> cache(client);
  cache.drop(key);
  cache.getOrMake(key, [&] { return "team:" + key; });
}

template <typename... Keys> void dropAll(CacheClient &cache, const Keys &...keys) {
  (cache.del(keys), ...);
}

void foldBad(CacheClient &cache, int id) {
  dropAll(cache, "team:" + std::to_string(id), // expect: cache-raw-key 'team:{int}'
          "score:" + std::to_string(id)); // expect: cache-raw-key 'score:{int}'
}

static void dropEach(CacheClient &cache, const std::vector<std::string> &keys) {
  for (const std::string &key : keys)
    cache.del(key);
}

// Keys in a container are not followed.
void FN_listed(CacheClient &cache, int id) {
  dropEach(cache, {"team:" + std::to_string(id), "teams"});
}

static void withKey(int id, const std::function<void(const std::string &)> &use) {
  use("team:" + std::to_string(id));
}

// Nor is what a std::function is called with.
void FN_callback(CacheClient &cache, int id) {
  withKey(id, [&cache](const std::string &key) { cache.del(key); });
}

static void one(CacheClient &cache, const std::string &key) { cache.del(key); }
static void two(CacheClient &cache, const std::string &key) { one(cache, key); }
static void three(CacheClient &cache, const std::string &key) {
  two(cache, key);
}

void deepBad(CacheClient &cache, int id) {
  three(cache, "team:" + std::to_string(id)); // expect: cache-raw-key 'team:{int}'
}

static void dropById(CacheClient &cache, int id) {
  cache.del("team:" + std::to_string(id)); // expect: cache-raw-key 'team:{int}'
}

// They say which team, and not what its key is.
void callersOk(CacheClient &cache, int id) {
  dropById(cache, id);
  dropById(cache, 2);
}

static void dropOfKind(CacheClient &cache, const std::string &kind, int id) {
  cache.del(kind + ":" + std::to_string(id)); // expect: cache-raw-key {int}'
}

void kindsOk(CacheClient &cache, int id) {
  dropOfKind(cache, "team", id);
  dropOfKind(cache, "score", id);
}

static bool retry(const std::function<bool()> &attempt) {
  return attempt() || attempt();
}

void retriedBad(CacheClient &cache, int id) {
  retry([&] {
    return cache.get("team:" + std::to_string(id)).has_value(); // expect: cache-raw-key 'team:{int}'
  });
}

// A default of a parameter.
static void dropDefault(CacheClient &cache, const std::string &key = "teams") {
  cache.del(key);
}

void defaultOk(CacheClient &cache) { dropDefault(cache); }
