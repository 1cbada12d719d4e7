// A number in the cache that is a part of keys: who counts it up leaves the old
// entries behind, and who does not goes on with them.
#include "redis++.h"
#include "Table.h"

using sw::redis::Redis;

std::string construct_cache_key(const char *family, int id);
std::string construct_cache_key(const char *family, const std::string &version,
                                int id);

static std::string version(Redis &redis) {
  return redis.get(construct_cache_key("card_version", 0)).value_or("0");
}

std::string cardOf(sqlite3 *db, Redis &redis, int user) {
  const std::string key =
      construct_cache_key("card", version(redis), user);
  if (auto known = redis.get(key))
    return *known;
  const std::string card =
      first(db, "SELECT name, mail FROM users WHERE id = ?", user);
  redis.setex(key, 3600, card);
  return card;
}

void renameOk(sqlite3 *db, Redis &redis, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user);
  redis.incr(construct_cache_key("card_version", 0));
}

void setMailBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET mail = '' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 
}

void setAgeOk(sqlite3 *db, int user) {
  change(db, "UPDATE users SET age = 1 WHERE id = ?", user);
}

// One that nobody counts up here: whoever does is told of other changes too.
std::string photoOf(sqlite3 *db, Redis &redis, int user) {
  const auto version = redis.get(construct_cache_key("photo_version", 0));
  const std::string key =
      construct_cache_key("photo", version.value_or("0"), user);
  if (auto known = redis.get(key))
    return *known;
  const std::string photo =
      first(db, "SELECT photo FROM albums WHERE id = ?", user);
  redis.setex(key, 3600, photo);
  return photo;
}

void setPhotoOk(sqlite3 *db, int user) {
  change(db, "UPDATE albums SET photo = '' WHERE id = ?", user);
}

// Nor is it a version whose user is kept there: a session's.
std::string homeOf(sqlite3 *db, Redis &redis, int session) {
  const auto user = redis.get(construct_cache_key("session", session));
  const std::string key = construct_cache_key("home", user.value_or("0"), 1);
  if (auto known = redis.get(key))
    return *known;
  const std::string home =
      first(db, "SELECT home FROM homes WHERE id = ?", session);
  redis.setex(key, 3600, home);
  return home;
}

void logIn(Redis &redis, int session, const std::string &user) {
  redis.setex(construct_cache_key("session", session), 600, user);
}

void moveOk(sqlite3 *db, int user) {
  change(db, "UPDATE homes SET home = '' WHERE id = ?", user);
}
