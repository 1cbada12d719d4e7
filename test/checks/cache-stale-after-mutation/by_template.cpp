// A helper that is a template: each caller makes one of its own.
#include "Cache.h"
#include "Table.h"

template <class Load>
static std::string cached(Cache &cache, const std::string &key, Load load) {
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text = load();
  cache.set(key, text);
  return text;
}

std::string road(sqlite3 *db, Cache &cache, int user) {
  return cached(cache, construct_cache_key("road", user), [&] {
    return first(db, "SELECT road FROM addresses WHERE id = ?", user);
  });
}

static void forget(Cache &cache, int user) {
  cache.drop(construct_cache_key("road", user));
}

void moveOk(sqlite3 *db, Cache &cache, int user) {
  if (change(db, "UPDATE addresses SET road = '' WHERE id = ?", user))
    forget(cache, user);
}

void moveBad(sqlite3 *db, int user) {
  change(db, "UPDATE addresses SET road = '' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'addresses' and leads to no drop of 'road:{int}'
}
