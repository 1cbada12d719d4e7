// How long an entry lives is as much as the type of the number says.
#include "Table.h"
#include "redis++.h"

#include <chrono>

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;

static std::string load(sqlite3 *db, int desk) {
  return first(db, "SELECT person FROM desks WHERE id = ?", desk);
}

std::string forADay(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("day", id);
  if (auto known = redis.get(key))
    return *known;
  const std::string person = load(db, id);
  redis.set(key, person, std::chrono::hours(24));
  return person;
}

static constexpr std::chrono::minutes pause{10};

std::string forAPause(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("pause", id);
  if (auto known = redis.get(key))
    return *known;
  const std::string person = load(db, id);
  redis.set(key, person, pause);
  return person;
}

std::string forAMomentOk(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("moment", id);
  if (auto known = redis.get(key))
    return *known;
  const std::string person = load(db, id);
  redis.set(key, person, std::chrono::milliseconds(1500));
  return person;
}

void forget(Redis &redis, int id) {
  redis.del({construct_cache_key("day", id), construct_cache_key("pause", id),
             construct_cache_key("moment", id)});
}

void moveBad(sqlite3 *db, int id) {
  change(db, "UPDATE desks SET person = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'desks' and leads to no drop of 'day:{int}'
}

void moveOk(sqlite3 *db, Redis &redis, int id) {
  change(db, "UPDATE desks SET person = '' WHERE id = ?", id);
  forget(redis, id);
}
