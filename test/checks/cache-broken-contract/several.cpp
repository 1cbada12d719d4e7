// Functions that keep several things, and say of each who drops it.
#include "Cache.h"
#include "Table.h"

static std::string load(sqlite3 *db, const char *sql, int id) {
  return first(db, sql, id);
}

void onUserChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("name", user));
  cache.drop(construct_cache_key("either", user));
}
void onUserRemoved(Cache &cache, int user) {
  cache.drop(construct_cache_key("either", user));
}
void onTownChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("town", user));
}
void onRoadChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("road", user));
}

// Two ways for one entry.
// cachetidy: invalidated by onUserChanged
// cachetidy: invalidated by onUserRemoved
std::string eitherOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("either", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      load(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

// Each drops its own.
// cachetidy: invalidated by onTownChanged
// cachetidy: invalidated by onRoadChanged
std::string addressOk(sqlite3 *db, Cache &cache, int user) {
  const std::string townKey = construct_cache_key("town", user);
  std::string town = cache.get(townKey);
  if (town.empty()) {
    town = load(db, "SELECT town FROM addresses WHERE id = ?", user);
    cache.set(townKey, town);
  }
  const std::string roadKey = construct_cache_key("road", user);
  std::string road = cache.get(roadKey);
  if (road.empty()) {
    road = load(db, "SELECT road FROM addresses WHERE id = ?", user);
    cache.set(roadKey, road);
  }
  return road + ", " + town;
}

// One of the two stays.
// cachetidy: invalidated by onUserChanged
std::string letterBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract 'onUserChanged', and that drops no entry that is filled here
  const std::string nameKey = construct_cache_key("name", user);
  std::string name = cache.get(nameKey);
  if (name.empty()) {
    name = load(db, "SELECT name FROM users WHERE id = ?", user);
    cache.set(nameKey, name);
  }
  const std::string titleKey = construct_cache_key("title", user);
  std::string title = cache.get(titleKey);
  if (title.empty()) {
    title = load(db, "SELECT title FROM users WHERE id = ?", user);
    cache.set(titleKey, title);
  }
  return title + " " + name;
}
void onTitleChanged(Cache &cache, int user) {
  cache.drop(construct_cache_key("title", user));
}

// Both in one line.
// cachetidy: invalidated by onUserChanged and onUserGone
std::string mottoBad(sqlite3 *db, Cache &cache, int user) { // expect-linked: cache-broken-contract 'onUserGone', and that does not exist
  const std::string key = construct_cache_key("name", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      load(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

// cachetidy: invalidated by onTownChanged(), onRoadChanged()
std::string streetOk(sqlite3 *db, Cache &cache, int user) {
  const std::string townKey = construct_cache_key("town", user);
  std::string town = cache.get(townKey);
  if (town.empty()) {
    town = load(db, "SELECT town FROM addresses WHERE id = ?", user);
    cache.set(townKey, town);
  }
  const std::string roadKey = construct_cache_key("road", user);
  std::string road = cache.get(roadKey);
  if (road.empty()) {
    road = load(db, "SELECT road FROM addresses WHERE id = ?", user);
    cache.set(roadKey, road);
  }
  return road + ", " + town;
}

// Not each word behind a comma is a name.
// cachetidy: invalidated by onUserChanged, as the users' service demands
std::string titleOk(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("name", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name =
      load(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}
