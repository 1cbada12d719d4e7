// Who keeps a contract has said how it is; who breaks it has not.
#include "Cache.h"
#include "Table.h"

void onKeptChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("kept", user));
}

// A trigger of the database calls it, from outside of this program.
// cachetidy: invalidated by onKeptChanged
std::string keptOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("kept", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

void renameOk(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user);
}

void onBrokenChanged(Cache &cache, int town) {
  cache.drop(construct_cache_key("broken", town));
}

// cachetidy: invalidated by onTownChanged
std::string brokenBad(sqlite3 *db, Cache &cache, int town) { // expect-linked: cache-broken-contract 'onTownChanged', and that does not exist
  const std::string key = construct_cache_key("broken", town);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      first(db, "SELECT name FROM towns WHERE id = ?", town);
  cache.set(key, name);
  return name;
}

void moveBad(sqlite3 *db, int town) {
  change(db, "UPDATE towns SET name = '' WHERE id = ?", town); // expect-linked: cache-stale-after-mutation this changes table 'towns' and leads to no drop of 'broken:{int}'
}
