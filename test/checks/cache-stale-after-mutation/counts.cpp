// What a number of rows depends on.
#include "Cache.h"
#include "Table.h"

static void run(sqlite3 *db, const char *sql) {
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

std::string members(sqlite3 *db, Cache &cache, int club) {
  const std::string key = construct_cache_key("members", club);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string count =
      first(db, "SELECT COUNT(*) FROM members WHERE club = ?", club);
  cache.set(key, count);
  return count;
}

std::string all(sqlite3 *db, Cache &cache) {
  const std::string key = construct_cache_key("all", 0);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string count = first(db, "SELECT COUNT(*) FROM visits", 0);
  cache.set(key, count);
  return count;
}

void forget(Cache &cache, int club) {
  cache.drop(construct_cache_key("members", club));
  cache.drop(construct_cache_key("all", 0));
}

void joinBad(sqlite3 *db) {
  run(db, "INSERT INTO members(name, club) VALUES('Ada', 3)"); // expect-linked: cache-stale-after-mutation table 'members' and leads to no drop of 'members:{int}'
}

void moveBad(sqlite3 *db) {
  run(db, "UPDATE members SET club = 4 WHERE name = 'Ada'"); // expect-linked: cache-stale-after-mutation table 'members'
}

// As many as before.
void renameOk(sqlite3 *db) {
  run(db, "UPDATE members SET name = 'Ada L.' WHERE name = 'Ada'");
}
void lengthenOk(sqlite3 *db) {
  run(db, "UPDATE visits SET minutes = 30");
}

void visitBad(sqlite3 *db) {
  run(db, "INSERT INTO visits(minutes) VALUES(10)"); // expect-linked: cache-stale-after-mutation table 'visits' and leads to no drop of 'all:0'
}
