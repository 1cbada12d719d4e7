// Statements that change nothing of what the cache has a copy of.
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

void forget(Cache &cache, int id) {
  cache.drop(construct_cache_key("song", id));
}

// Made before anybody asks, or by hand.
void createOk(sqlite3 *db) {
  run(db,
      "CREATE TABLE IF NOT EXISTS songs(id INTEGER PRIMARY KEY, title TEXT)");
  run(db, "ALTER TABLE songs ADD COLUMN plays INTEGER");
  run(db, "CREATE INDEX songs_by_title ON songs(title)");
  run(db, "PRAGMA optimize");
  run(db, "VACUUM");
}

// A table that goes when the connection does.
void temporaryOk(sqlite3 *db) {
  run(db, "CREATE TEMP TABLE chosen AS SELECT id FROM songs");
  run(db, "DELETE FROM chosen");
}

void lockedOk(sqlite3 *db) { run(db, "SELECT id FROM songs FOR UPDATE"); }

// Only read there.
void otherTableOk(sqlite3 *db) {
  run(db, "INSERT INTO archive SELECT id, title FROM songs");
  run(db, "UPDATE plays SET n = n + 1 WHERE song IN (SELECT id FROM songs)");
  run(db, "DELETE FROM plays USING songs WHERE plays.song = songs.id");
}

void textOk(sqlite3 *db) {
  run(db, "INSERT INTO log VALUES('UPDATE songs SET title')");
}

void quotedBad(sqlite3 *db) {
  run(db, "update \"songs\" set \"title\" = upper(title)"); // expect-linked: cache-stale-after-mutation table 'songs' and leads to no drop of 'song:{int}'
}

void schemaBad(sqlite3 *db) {
  run(db, "DELETE FROM main.songs"); // expect-linked: cache-stale-after-mutation table 'songs'
}

void withBad(sqlite3 *db) {
  run(db, "WITH old AS (SELECT id FROM plays) DELETE FROM songs WHERE id IN (SELECT id FROM old)"); // expect-linked: cache-stale-after-mutation table 'songs'
}
