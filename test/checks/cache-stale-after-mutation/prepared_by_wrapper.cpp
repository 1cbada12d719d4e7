// A wrapper is handed the statement to prepare.
#include "Cache.h"
#include <sqlite3.h>

static bool prepare(sqlite3 *db, sqlite3_stmt **statement, const char *sql) {
  return sqlite3_prepare_v2(db, sql, -1, statement, nullptr) == SQLITE_OK;
}

std::string host(sqlite3 *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("host", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  sqlite3_stmt *query = nullptr;
  std::string name;
  if (prepare(db, &query, "SELECT name FROM hosts WHERE id = ?") &&
      sqlite3_step(query) == SQLITE_ROW)
    name = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  cache.set(key, name);
  return name;
}

static void run(sqlite3 *db, const char *sql) {
  sqlite3_stmt *update = nullptr;
  if (prepare(db, &update, sql))
    sqlite3_step(update);
  sqlite3_finalize(update);
}

void renameOk(sqlite3 *db, Cache &cache, int host) {
  run(db, "UPDATE hosts SET name = 'a'");
  cache.drop(construct_cache_key("host", host));
}

void removeBad(sqlite3 *db) {
  run(db, "DELETE FROM hosts"); // expect-linked: cache-stale-after-mutation table 'hosts' and leads to no drop of 'host:{int}'
}
