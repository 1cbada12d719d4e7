// SQLite takes texts for names where a name has to stand, and columns may be
// called as PostgreSQL calls things of its own.
#include "Cache.h"
#include "Table.h"

std::string keys(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("keys", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string keys =
      first(db, "SELECT keys FROM 'shortcuts' WHERE id = ?", id);
  cache.set(key, keys);
  return keys;
}

std::string entry(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("entry", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string entry = first(
      db, "SELECT desc FROM entries WHERE id = ? ORDER BY offset DESC", id);
  cache.set(key, entry);
  return entry;
}

static void run(sqlite3 *db, const char *sql) {
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

void forget(Cache &cache, int id) {
  cache.drop(construct_cache_key("keys", id));
  cache.drop(construct_cache_key("entry", id));
}

void setBad(sqlite3 *db) {
  run(db, "UPDATE 'shortcuts' SET 'keys' = 'F1', 'side' = 'left'"); // expect-linked: cache-stale-after-mutation table 'shortcuts' and leads to no drop of 'keys:{int}'
}

void replaceBad(sqlite3 *db) {
  run(db, "INSERT OR REPLACE INTO 'shortcuts' ('id', 'keys') VALUES (1, 'F1')"); // expect-linked: cache-stale-after-mutation table 'shortcuts'
}

void removeBad(sqlite3 *db) {
  run(db, "DELETE FROM 'shortcuts' WHERE keys = 'F1'"); // expect-linked: cache-stale-after-mutation table 'shortcuts'
}

void describeBad(sqlite3 *db) {
  run(db, "UPDATE entries SET close = 1, desc = 'open' WHERE id = 1"); // expect-linked: cache-stale-after-mutation table 'entries' and leads to no drop of 'entry:{int}'
}

// Another column, and what only looks like one.
void otherOk(sqlite3 *db) {
  run(db, "UPDATE 'shortcuts' SET 'side' = 'keys'");
  run(db, "UPDATE entries SET close = 'desc', window = 'offset'");
}

void setOk(sqlite3 *db, Cache &cache) {
  run(db, "UPDATE 'shortcuts' SET 'keys' = 'F1', 'side' = 'left'");
  run(db, "UPDATE entries SET close = 1, desc = 'open' WHERE id = 1");
  forget(cache, 1);
}
