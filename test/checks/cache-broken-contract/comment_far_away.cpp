// A comment belongs to what stands directly below it.
#include "Cache.h"
#include "Table.h"

void changed(Cache &cache, int user) {
  cache.drop(construct_cache_key("near", user));
}

static std::string load(sqlite3 *db, int user) {
  return first(db, "SELECT name FROM users WHERE id = ?", user);
}

// cachetidy: invalidated by changed
std::string nearOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("near", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

// The rest of this file is not "cachetidy: invalidated by changed".

// It ends after a day.
std::string farOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("far", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}
