// The same table, and rows that the entry is not made of: two conditions say of
// one column that it is two constants.
#include "Cache.h"
#include "Table.h"

static void run(sqlite3 *db, const char *sql) {
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

std::string help(sqlite3 *db, Cache &cache, int page) {
  const std::string key = construct_cache_key("help", page);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text = first(
      db, "SELECT text FROM pages WHERE kind = 'help' AND id = ?", page);
  cache.set(key, text);
  return text;
}

void forget(Cache &cache, int page) {
  cache.drop(construct_cache_key("help", page));
}

void newsOk(sqlite3 *db) {
  run(db, "UPDATE pages SET text = '' WHERE kind = 'news'");
  run(db, "DELETE FROM pages WHERE kind = 'news' AND id < 100");
  run(db, "INSERT OR REPLACE INTO pages (kind, id) VALUES ('news', 1)");
}

void oneOfBothBad(sqlite3 *db) {
  run(db, "DELETE FROM pages WHERE kind = 'news' OR id < 100"); // expect-linked: cache-stale-after-mutation table 'pages'
}

void helpBad(sqlite3 *db) {
  run(db, "UPDATE pages SET text = '' WHERE kind = 'help'"); // expect-linked: cache-stale-after-mutation table 'pages' and leads to no drop of 'help:{int}'
}

void eitherBad(sqlite3 *db) {
  run(db, "DELETE FROM pages WHERE id < 100"); // expect-linked: cache-stale-after-mutation table 'pages'
}

// It becomes one.
void kindBad(sqlite3 *db) {
  run(db, "UPDATE pages SET kind = 'help' WHERE kind = 'news'"); // expect-linked: cache-stale-after-mutation table 'pages'
}
