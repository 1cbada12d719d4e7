// Entries that are given their end by a command of its own.
#include "Cache.h"
#include "Table.h"

static void keep(redisContext *server, const std::string &key,
                 const std::string &value) {
  freeReplyObject(redisCommand(server, "SET %s %s", key.c_str(),
                               value.c_str()));
}

static void keepFor(redisContext *server, const std::string &key, int seconds,
                    const std::string &value) {
  keep(server, key, value);
  freeReplyObject(redisCommand(server, "EXPIRE %s %d", key.c_str(), seconds));
}

std::string depthOk(sqlite3 *db, Cache &cache, redisContext *server, int lake) {
  const std::string key = construct_cache_key("depth", lake);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string depth =
      first(db, "SELECT depth FROM lakes WHERE id = ?", lake);
  keep(server, key, depth);
  freeReplyObject(redisCommand(server, "EXPIRE %s 60", key.c_str()));
  return depth;
}

std::string lengthOk(sqlite3 *db, Cache &cache, redisContext *server,
                     int lake) {
  const std::string key = construct_cache_key("length", lake);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string length =
      first(db, "SELECT length FROM lakes WHERE id = ?", lake);
  keepFor(server, key, 30, length);
  return length;
}

void measured(sqlite3 *db, int lake) {
  change(db, "UPDATE lakes SET depth = 1, length = 2 WHERE id = ?", lake);
}

std::string height(sqlite3 *db, Cache &cache, redisContext *server, int hill) {
  const std::string key = construct_cache_key("height", hill);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string height =
      first(db, "SELECT height FROM hills WHERE id = ?", hill);
  keep(server, key, height);
  freeReplyObject(redisCommand(server, "PEXPIRE %s 3600000", key.c_str()));
  return height;
}

void measuredAgain(sqlite3 *db, int hill) {
  change(db, "UPDATE hills SET height = 3 WHERE id = ?", hill); // expect-linked: cache-stale-after-mutation leads to no drop of 'height:{int}'
}

void dropped(Cache &cache, int place) {
  cache.drop(construct_cache_key("depth", place));
  cache.drop(construct_cache_key("length", place));
  cache.drop(construct_cache_key("height", place));
}
