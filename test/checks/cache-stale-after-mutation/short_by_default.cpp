// Without an option: a minute may be out of date, a quarter of an hour not.
#include "Cache.h"
#include "Table.h"

static std::string load(sqlite3 *db, int city) {
  return first(db, "SELECT weather FROM cities WHERE id = ?", city);
}

std::string minuteOk(sqlite3 *db, Cache &cache, redisContext *server,
                     int city) {
  const std::string key = construct_cache_key("minute", city);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string weather = load(db, city);
  freeReplyObject(redisCommand(server, "SET %s %s EX 60", key.c_str(),
                               weather.c_str()));
  return weather;
}

std::string milliseconds(sqlite3 *db, Cache &cache, redisContext *server,
                         int city) {
  const std::string key = construct_cache_key("milliseconds", city);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string weather = load(db, city);
  freeReplyObject(redisCommand(server, "PSETEX %s 5000 %s", key.c_str(),
                               weather.c_str()));
  return weather;
}

std::string quarter(sqlite3 *db, Cache &cache, redisContext *server, int city) {
  const std::string key = construct_cache_key("quarter", city);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string weather = load(db, city);
  freeReplyObject(redisCommand(server, "SET %s %s EX 900", key.c_str(),
                               weather.c_str()));
  return weather;
}

void dropped(Cache &cache, int city) {
  cache.drop(construct_cache_key("minute", city));
  cache.drop(construct_cache_key("milliseconds", city));
  cache.drop(construct_cache_key("quarter", city));
}

void rainBad(sqlite3 *db, int city) {
  change(db, "UPDATE cities SET weather = 'rain' WHERE id = ?", city); // expect-linked: cache-stale-after-mutation leads to no drop of 'quarter:{int}'
}
