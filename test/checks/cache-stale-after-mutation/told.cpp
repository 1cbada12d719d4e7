// SQLite tells of every row that is changed, by whichever statement.
#include "Cache.h"
#include "Table.h"

#include <string_view>

static void changed(void *cache, int, const char *, const char *table,
                    sqlite3_int64 row) {
  if (std::string_view(table) == "users")
    static_cast<Cache *>(cache)->drop(
        construct_cache_key("user", static_cast<int>(row)));
}

void follow(sqlite3 *db, Cache *cache) {
  sqlite3_update_hook(db, changed, cache);
}

std::string user(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("user", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = first(db, "SELECT name FROM users WHERE id = ?", id);
  cache.set(key, name);
  return name;
}

void renameOk(sqlite3 *db, int id) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", id);
}

// Of these the hook drops nothing.
std::string town(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("town", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = first(db, "SELECT name FROM towns WHERE id = ?", id);
  cache.set(key, name);
  return name;
}

void removeOk(sqlite3 *db, Cache &cache, int id) {
  change(db, "DELETE FROM towns WHERE id = ?", id);
  cache.drop(construct_cache_key("town", id));
}

void moveBad(sqlite3 *db, int id) {
  change(db, "UPDATE towns SET name = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'towns' and leads to no drop of 'town:{int}'
}
