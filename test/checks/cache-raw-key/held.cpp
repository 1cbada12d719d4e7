// Objects that hold a key: locks, entries, sessions.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <memory>
#include <string>
#include <utility>

class RedisLock {
public:
  RedisLock(CacheClient &its_cache, std::string its_key)
      : cache(its_cache), key(std::move(its_key)) {
    cache.setex(key, 30, "1");
  }
  ~RedisLock() { cache.del(key); }

private:
  CacheClient &cache;
  const std::string key;
};

void lockBad(CacheClient &cache, long account) {
  RedisLock lock(cache, "lock:account:" + std::to_string(account)); // expect: cache-raw-key 'lock:account:{int}'
}

void lockOnHeapBad(CacheClient &cache, long account) {
  auto lock = std::make_unique<RedisLock>(
      cache, "lock:account:" + std::to_string(account)); // expect: cache-raw-key 'lock:account:{int}'
}

void lockOk(CacheClient &cache, long account) {
  RedisLock lock(cache, construct_cache_key("lock", account));
}

void lockGivenOk(CacheClient &cache, const std::string &key) {
  RedisLock lock(cache, key);
}

class Session {
public:
  Session(CacheClient &its_cache, const std::string &id) : cache(its_cache) {
    key = "session:" + id; // expect: cache-raw-key 'session:{}'
  }
  void touch(const std::string &value) { cache.setex(key, 600, value); }
  void end() { cache.del(key); }

private:
  CacheClient &cache;
  std::string key;
};

void login(CacheClient &cache, const std::string &id) {
  Session session(cache, id);
  session.touch("");
  session.end();
}

// A member that is set outside of constructors is not followed.
class FN_Counter {
public:
  explicit FN_Counter(CacheClient &its_cache) : cache(its_cache) {}
  void select(const std::string &page) { key = "hits:" + page; }
  void reset() { cache.del(key); }

private:
  CacheClient &cache;
  std::string key = "hits";
};

struct Entry {
  std::string key;
  std::string value;
  int seconds = 60;
};

static void store(CacheClient &cache, const Entry &entry) {
  cache.setex(entry.key, entry.seconds, entry.value);
}

// Nor are the members of a structure that is handed over.
void FN_aggregate(CacheClient &cache, long id, const std::string &value) {
  store(cache, {"entry:" + std::to_string(id), value});
}

void FN_aggregateInSteps(CacheClient &cache, long id) {
  Entry entry;
  entry.key = "entry:" + std::to_string(id);
  store(cache, entry);
}
