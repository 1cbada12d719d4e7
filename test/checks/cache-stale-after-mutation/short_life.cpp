// options: cache-stale-after-mutation.ShortLife=300
// Entries that end by themselves: soon, late, and when nobody can tell.
#include "Cache.h"
#include "Table.h"

static void keep(redisContext *server, const std::string &key, int seconds,
                 const std::string &value) {
  freeReplyObject(redisCommand(server, "SETEX %s %d %s", key.c_str(), seconds,
                               value.c_str()));
}

static std::string load(sqlite3 *db, int city) {
  return first(db, "SELECT weather FROM cities WHERE id = ?", city);
}

std::string fiveMinutesOk(sqlite3 *db, Cache &cache, redisContext *server,
                          int city) {
  const std::string key = construct_cache_key("five_minutes", city);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string weather = load(db, city);
  keep(server, key, 5 * 60, weather);
  return weather;
}

std::string sixMinutes(sqlite3 *db, Cache &cache, redisContext *server,
                       int city) {
  const std::string key = construct_cache_key("six_minutes", city);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string weather = load(db, city);
  keep(server, key, 6 * 60, weather);
  return weather;
}

void dropped(Cache &cache, int city) {
  cache.drop(construct_cache_key("five_minutes", city));
  cache.drop(construct_cache_key("six_minutes", city));
}

void rainBad(sqlite3 *db, int city) {
  change(db, "UPDATE cities SET weather = 'rain' WHERE id = ?", city); // expect-linked: cache-stale-after-mutation leads to no drop of 'six_minutes:{int}'
}
