// The contract stands where the key is known; what fills is a helper for all.
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

void onUserChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("name", user));
  cache.drop(construct_cache_key("town", user));
}

// A trigger of the database calls that.
// cachetidy: invalidated by onUserChanged
std::string nameOk(sqlite3 *db, Cache &cache, int user) {
  return cached(cache, construct_cache_key("name", user), [&] {
    return first(db, "SELECT name FROM users WHERE id = ?", user);
  });
}

void renameOk(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user);
}

// It is not told of roads.
// cachetidy: invalidated by onUserChanged
std::string roadBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract 'onUserChanged', and that drops no entry that is filled here
  return cached(cache, construct_cache_key("road", user), [&] {
    return first(db, "SELECT road FROM addresses WHERE id = ?", user);
  });
}
