// Drops of many entries: by a pattern, by what a set says, by a longer key.
#include "Cache.h"
#include "Table.h"

std::string construct_cache_key(const char *family, int id, const char *part);

std::string profile(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("user", user, "profile");
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text =
      first(db, "SELECT text FROM profiles WHERE user = ?", user);
  cache.set(key, text);
  return text;
}

static void dropAll(redisContext *server, const std::string &pattern) {
  auto *keys = static_cast<redisReply *>(
      redisCommand(server, "KEYS %s", pattern.c_str()));
  if (!keys)
    return;
  for (size_t i = 0; i < keys->elements; ++i)
    freeReplyObject(redisCommand(server, "DEL %s", keys->element[i]->str));
  freeReplyObject(keys);
}

void byPatternOk(sqlite3 *db, redisContext *server, int user) {
  change(db, "DELETE FROM profiles WHERE user = ?", user);
  dropAll(server, "user:" + std::to_string(user) + ":*");
}

void byNameOk(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE profiles SET text = '' WHERE user = ?", user);
  for (const char *part : {"avatar", "profile"})
    cache.drop(construct_cache_key("user", user, part));
}

std::string avatar(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("user", user, "avatar");
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string file =
      first(db, "SELECT file FROM avatars WHERE id = ?", user);
  cache.set(key, file);
  return file;
}

void forgottenBad(sqlite3 *db, int user) {
  change(db, "DELETE FROM avatars WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'avatars'
}
