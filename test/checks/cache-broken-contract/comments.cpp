// The same as a comment, above the function or in it.
#include "Cache.h"
#include "Table.h"

static std::string load(sqlite3 *db, int user) {
  return first(db, "SELECT name FROM users WHERE id = ?", user);
}

void changed(Cache &cache, int user) {
  cache.drop(construct_cache_key("above", user));
  cache.drop(construct_cache_key("inside", user));
  cache.drop(construct_cache_key("block", user));
}

// How others see the user.
// cachetidy: invalidated by changed
std::string aboveOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("above", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

std::string insideOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("inside", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name); // cachetidy: invalidated by changed
  return name;
}

/**
 * How others see the user.
 * cachetidy: invalidated by changed
 */
std::string blockOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("block", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

// cachetidy: invalidated by chagned
std::string misspelledBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract 'chagned', and that does not exist
  const std::string key = construct_cache_key("misspelled", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}

// Prose: this is invalidated by nobody, and a contract would say so.
std::string proseOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("prose", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, user);
  cache.set(key, name);
  return name;
}
