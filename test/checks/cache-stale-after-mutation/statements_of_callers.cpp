// A helper that looks up, asks and keeps is told by its callers what to ask.
#include "Cache.h"
#include "Table.h"

#include <map>
#include <utility>

static std::string kept(sqlite3 *db, Cache &cache, const std::string &key,
                        const char *query, int id) {
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string value = first(db, query, id);
  cache.set(key, value);
  return value;
}

std::string nameOf(sqlite3 *db, Cache &cache, int user) {
  return kept(db, cache, construct_cache_key("name", user),
              "SELECT name FROM users WHERE id = ?", user);
}

std::string stateOf(sqlite3 *db, Cache &cache, int shop) {
  return kept(db, cache, construct_cache_key("shop", shop),
              "SELECT state FROM shops WHERE id = ?", shop);
}

void renameBad(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = 'a' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation leads to no drop of 'name:{int}'
  cache.drop(construct_cache_key("shop", user));
}

void renameOk(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = 'b' WHERE id = ?", user);
  cache.drop(construct_cache_key("name", user));
}

// Nobody keeps what this one reads.
std::string town(sqlite3 *db, int town) {
  return first(db, "SELECT name FROM towns WHERE id = ?", town);
}

void renameTownOk(sqlite3 *db, int town) {
  change(db, "UPDATE towns SET name = 'c' WHERE id = ?", town);
}

static std::map<std::pair<std::string, int>, std::string> all;

static const std::string &held(sqlite3 *db, const char *what,
                               const char *query, int id) {
  const std::pair<std::string, int> key(what, id);
  if (auto found = all.find(key); found != all.end())
    return found->second;
  return all[key] = first(db, query, id);
}

std::string roomOf(sqlite3 *db, int room) {
  return held(db, "room", "SELECT name FROM rooms WHERE id = ?", room);
}

std::string hallOf(sqlite3 *db, int hall) {
  return held(db, "hall", "SELECT name FROM halls WHERE id = ?", hall);
}

void renameRoomBad(sqlite3 *db, int room) {
  change(db, "UPDATE rooms SET name = 'd' WHERE id = ?", room); // expect-linked: cache-stale-after-mutation table 'rooms'
}

void renameHallOk(sqlite3 *db, int hall) {
  change(db, "UPDATE halls SET name = 'e' WHERE id = ?", hall);
  all.erase({"hall", hall}); // expect-linked: cache-process-local-invalidation all
}
