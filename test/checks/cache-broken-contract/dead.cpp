// Who is called by nobody drops nothing.
#include "Cache.h"
#include "Table.h"

std::string construct_cache_key(const char *family, int id) {
  return family + std::to_string(id);
}

static std::string load(sqlite3 *db, int user) {
  return first(db, "SELECT name FROM users WHERE id = ?", user);
}

void onCalled(Cache &cache, int user) {
  cache.drop(construct_cache_key("called", user));
}
// Only each other.
void onOther(Cache &cache, int user);
void onDead(Cache &cache, int user) {
  cache.drop(construct_cache_key("dead", user));
  onOther(cache, user + 1);
}
void onOther(Cache &cache, int user) {
  if (user < 9)
    onDead(cache, user);
}

// cachetidy: invalidated by onCalled
static std::string calledOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("called", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

// cachetidy: invalidated by onDead
static std::string deadBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract 'onDead', and nothing calls that
  const std::string key = construct_cache_key("dead", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

int main() {
  sqlite3 *db = nullptr;
  sqlite3_open("users.db", &db);
  Cache cache(redisConnect("127.0.0.1", 6379));
  calledOk(db, cache, 1);
  deadBad(db, cache, 1);
  onCalled(cache, 1);
}
