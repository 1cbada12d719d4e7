// A new row may be one of those that were chosen by a pattern or a range.
#include "Cache.h"
#include "Table.h"

static std::string all(sqlite3 *db, const char *text, int from) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, text, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, from);
  std::string rows;
  while (sqlite3_step(query) == SQLITE_ROW)
    rows += reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return rows;
}

std::string named(sqlite3 *db, Cache &cache, int first) {
  const std::string key = construct_cache_key("named", first);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string made =
      all(db, "SELECT name FROM people WHERE name LIKE ?", first);
  cache.set(key, made);
  return made;
}

std::string later(sqlite3 *db, Cache &cache, int from) {
  const std::string key = construct_cache_key("later", from);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string made =
      all(db, "SELECT title FROM talks WHERE begins BETWEEN ? AND 99", from);
  cache.set(key, made);
  return made;
}

// One row, as long as it is good.
std::string pass(sqlite3 *db, Cache &cache, int number) {
  const std::string key = construct_cache_key("pass", number);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string made = first(
      db, "SELECT holder FROM passes WHERE number = ? AND ends > 7", number);
  cache.set(key, made);
  return made;
}

void leave(sqlite3 *db, Cache &cache, int number) {
  change(db, "DELETE FROM people WHERE number = ?", number);
  cache.drop(construct_cache_key("named", number));
  change(db, "DELETE FROM talks WHERE number = ?", number);
  cache.drop(construct_cache_key("later", number));
  change(db, "DELETE FROM passes WHERE number = ?", number);
  cache.drop(construct_cache_key("pass", number));
}

void enterBad(sqlite3 *db, int number) {
  change(db, "INSERT INTO people(number, name) VALUES(?, 'Ada')", number); // expect-linked: cache-stale-after-mutation table 'people' and leads to no drop of 'named:{int}'
}

void planBad(sqlite3 *db, int number) {
  change(db, "INSERT INTO talks(number, title) VALUES(?, 'Keys')", number); // expect-linked: cache-stale-after-mutation table 'talks' and leads to no drop of 'later:{int}'
}

void issueOk(sqlite3 *db, int number) {
  change(db, "INSERT INTO passes(number, holder) VALUES(?, 'Ada')", number);
}
