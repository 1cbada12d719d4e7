// The function that is named may drop by way of others.
#include "Cache.h"
#include "Table.h"

#include <functional>
#include <thread>
#include <vector>

static std::string load(sqlite3 *db, int user) {
  return first(db, "SELECT name FROM users WHERE id = ?", user);
}

struct Listener {
  virtual ~Listener() = default;
  virtual void changed(int user) = 0;
};
struct Forget : Listener {
  explicit Forget(Cache &cache) : cache(cache) {}
  void changed(int user) override {
    cache.drop(construct_cache_key("virtual", user));
  }
  Cache &cache;
};
void tell(Listener &listener, int user) { listener.changed(user); }
void connectAll(Cache &cache) {
  static Forget forget(cache);
  tell(forget, 1);
}

// cachetidy: invalidated by tell
std::string virtualOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("virtual", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

static std::vector<std::function<void(int)>> handlers;
void fire(int user) {
  for (const auto &handler : handlers)
    handler(user);
}
void connect(Cache &cache) {
  handlers.push_back(
      [&](int user) { cache.drop(construct_cache_key("fired", user)); });
}

// cachetidy: invalidated by fire
std::string firedOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("fired", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

void emptyLater(redisContext *server) {
  std::thread([server] {
    freeReplyObject(redisCommand(server, "FLUSHALL"));
  }).detach();
}

// cachetidy: invalidated by emptyLater
std::string flushedOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("flushed", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

void refresh(sqlite3 *db, Cache &cache, int user) {
  cache.set(construct_cache_key("refreshed", user), load(db, user));
}

// cachetidy: invalidated by refresh
std::string refreshedOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("refreshed", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}
