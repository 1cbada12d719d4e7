// redis-plus-plus: times by their types, and several keys at once.
#include "Table.h"
#include "redis++.h"

#include <chrono>

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;
using namespace std::chrono_literals;

static std::string load(sqlite3 *db, int desk) {
  return first(db, "SELECT person FROM desks WHERE id = ?", desk);
}

std::string desk(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("desk", id);
  if (auto known = redis.get(key))
    return *known;
  const std::string person = load(db, id);
  redis.set(key, person, 24h);
  return person;
}

// It is out of date for half a minute at the most.
std::string soonOk(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("soon", id);
  if (auto known = redis.get(key))
    return *known;
  const std::string person = load(db, id);
  redis.set(key, person, std::chrono::seconds(30));
  return person;
}

std::string alsoSoonOk(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("also_soon", id);
  if (auto known = redis.get(key))
    return *known;
  const std::string person = load(db, id);
  redis.setex(key, 30, person);
  return person;
}

void forget(Redis &redis, int id) {
  redis.del({construct_cache_key("desk", id), construct_cache_key("soon", id),
             construct_cache_key("also_soon", id)});
}

void moveBad(sqlite3 *db, int id) {
  change(db, "UPDATE desks SET person = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'desks' and leads to no drop of 'desk:{int}'
}

void moveOk(sqlite3 *db, Redis &redis, int id) {
  change(db, "UPDATE desks SET person = '' WHERE id = ?", id);
  forget(redis, id);
}
