// The end that an entry is given where it is filled drops nothing: the next
// fill is given one, too.
#include "Cache.h"
#include "Table.h"

std::string card(sqlite3 *db, redisContext *server, Cache &cache, int user) {
  const std::string key = construct_cache_key("card", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), name.c_str()));
  freeReplyObject(redisCommand(server, "EXPIRE %s 86400", key.c_str()));
  return name;
}

void dropOk(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = 'x' WHERE id = ?", user);
  cache.drop(construct_cache_key("card", user));
}

void expireOk(sqlite3 *db, redisContext *server, int user) {
  change(db, "UPDATE users SET name = 'x' WHERE id = ?", user);
  const std::string key = construct_cache_key("card", user);
  freeReplyObject(redisCommand(server, "EXPIRE %s 1", key.c_str()));
}

void renameBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = 'x' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation leads to no drop of 'card:{int}'
}
