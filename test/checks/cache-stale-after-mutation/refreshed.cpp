// What is as good as a drop: a new value, an end, an end of everything.
#include "Cache.h"
#include "Table.h"

static constexpr const char *rate = "UPDATE films SET stars = 5 WHERE id = ?";

std::string stars(sqlite3 *db, Cache &cache, int film) {
  const std::string key = construct_cache_key("stars", film);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string stars =
      first(db, "SELECT stars FROM films WHERE id = ?", film);
  cache.set(key, stars);
  return stars;
}

void writtenOk(sqlite3 *db, Cache &cache, int film) {
  change(db, rate, film);
  cache.set(construct_cache_key("stars", film), "5");
}

void readAnewOk(sqlite3 *db, Cache &cache, int film) {
  if (!change(db, rate, film))
    return;
  cache.set(construct_cache_key("stars", film),
            first(db, "SELECT stars FROM films WHERE id = ?", film));
}

void endsOk(sqlite3 *db, redisContext *server, int film) {
  change(db, rate, film);
  freeReplyObject(redisCommand(
      server, "EXPIRE %s 1", construct_cache_key("stars", film).c_str()));
}

void unlinkedOk(sqlite3 *db, redisContext *server, int film) {
  change(db, rate, film);
  freeReplyObject(redisCommand(
      server, "UNLINK %s", construct_cache_key("stars", film).c_str()));
}

void emptiedOk(sqlite3 *db, redisContext *server) {
  change(db, "DELETE FROM films WHERE year < ?", 1950);
  freeReplyObject(redisCommand(server, "FLUSHDB"));
}

// This leaves what is there for those who have it.
void onlyIfMissingBad(sqlite3 *db, redisContext *server, int film) {
  change(db, rate, film); // expect-linked: cache-stale-after-mutation table 'films' and leads to no drop of 'stars:{int}'
  freeReplyObject(redisCommand(
      server, "SETNX %s 5", construct_cache_key("stars", film).c_str()));
}

void otherFamilyBad(sqlite3 *db, Cache &cache, int film) {
  change(db, rate, film); // expect-linked: cache-stale-after-mutation table 'films'
  cache.drop(construct_cache_key("director", film));
}

void director(Cache &cache, int film) {
  cache.set(construct_cache_key("director", film), "Varda");
}
