// Who finds nothing calls a helper that makes the same key, and fills.
#include "Cache.h"
#include "Table.h"

static std::string key(int film) { return construct_cache_key("film", film); }

static std::string load(sqlite3 *db, Cache &cache, int film) {
  const std::string title =
      first(db, "SELECT title FROM films WHERE id = ?", film);
  cache.set(key(film), title);
  return title;
}

std::string film(sqlite3 *db, Cache &cache, int id) {
  if (std::string known = cache.get(key(id)); !known.empty())
    return known;
  return load(db, cache, id);
}

void retitleOk(sqlite3 *db, Cache &cache, int film) {
  if (change(db, "UPDATE films SET title = '' WHERE id = ?", film))
    cache.drop(key(film));
}

void removeBad(sqlite3 *db, int film) {
  change(db, "DELETE FROM films WHERE id = ?", film); // expect-linked: cache-stale-after-mutation table 'films' and leads to no drop of 'film:{int}'
}
