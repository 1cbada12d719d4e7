// One text with several statements.
#include "Cache.h"
#include "Table.h"

static void run(sqlite3 *db, const char *sql) {
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

std::string song(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("song", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string title =
      first(db, "SELECT title FROM songs WHERE id = ?", id);
  cache.set(key, title);
  return title;
}

void secondBad(sqlite3 *db) {
  run(db, "DELETE FROM plays; DELETE FROM songs"); // expect-linked: cache-stale-after-mutation table 'songs' and leads to no drop of 'song:{int}'
}

void transactionBad(sqlite3 *db) {
  run(db, "BEGIN; DELETE FROM plays; DELETE FROM songs; COMMIT"); // expect-linked: cache-stale-after-mutation table 'songs'
}

void commentBad(sqlite3 *db) {
  run(db, "-- old ones\nDELETE FROM songs /* all */"); // expect-linked: cache-stale-after-mutation table 'songs'
}

void stepsBad(sqlite3 *db) {
  run(db, "BEGIN");
  run(db, "DELETE FROM songs"); // expect-linked: cache-stale-after-mutation table 'songs'
  run(db, "COMMIT");
}

void stepsOk(sqlite3 *db, Cache &cache, int song) {
  run(db, "BEGIN");
  run(db, "DELETE FROM songs");
  run(db, "COMMIT");
  cache.drop(construct_cache_key("song", song));
}

void otherTablesOk(sqlite3 *db) {
  run(db, "BEGIN; DELETE FROM plays; DELETE FROM users; COMMIT");
}
