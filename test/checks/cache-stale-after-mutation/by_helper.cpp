// One helper for all caches is given a key, and how to make what is missing.
#include "Cache.h"
#include "Table.h"

#include <functional>

static std::string cached(Cache &cache, const std::string &key,
                          const std::function<std::string()> &load) {
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text = load();
  cache.set(key, text);
  return text;
}

std::string name(sqlite3 *db, Cache &cache, int user) {
  return cached(cache, construct_cache_key("name", user), [&] {
    return first(db, "SELECT name FROM users WHERE id = ?", user);
  });
}

// Nobody drops it: it ends after a day, and that is how it is meant.
std::string motto(sqlite3 *db, Cache &cache, int user) {
  return cached(cache, construct_cache_key("motto", user), [&] {
    return first(db, "SELECT motto FROM mottos WHERE id = ?", user);
  });
}

void dropped(Cache &cache, int user) {
  cache.drop(construct_cache_key("name", user));
}

void renameBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'name:{int}'
}

void renameOk(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user);
  cache.drop(construct_cache_key("name", user));
}

void setMottoOk(sqlite3 *db, int user) {
  change(db, "UPDATE mottos SET motto = '' WHERE id = ?", user);
}
