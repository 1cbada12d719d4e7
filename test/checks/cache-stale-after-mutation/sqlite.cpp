// SQLite: what replaces a row, what adds one, and who sees that.
#include "Cache.h"
#include <sqlite3.h>

static std::string first(sqlite3 *db, const char *sql, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

/// A lookup of one row by its id.
std::string title(sqlite3 *db, Cache &cache, int book) {
  const std::string key = construct_cache_key("title", book);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string title =
      first(db, "SELECT title FROM books WHERE id = ?", book);
  cache.set(key, title);
  return title;
}

/// Made of all rows.
std::string count(sqlite3 *db, Cache &cache, int shelf) {
  const std::string key = construct_cache_key("count", shelf);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string count =
      first(db, "SELECT COUNT(*) FROM loans WHERE shelf = ?", shelf);
  cache.set(key, count);
  return count;
}

void forget(Cache &cache, int id) {
  cache.drop(construct_cache_key("title", id));
  cache.drop(construct_cache_key("count", id));
}

void replaceBad(sqlite3 *db) {
  sqlite3_exec(db, "REPLACE INTO books(id, title) VALUES(1, 'Emma')", nullptr, nullptr, nullptr); // expect-linked: cache-stale-after-mutation table 'books' and leads to no drop of 'title:{int}'
}

void insertOrReplaceBad(sqlite3 *db) {
  sqlite3_exec(db, "INSERT OR REPLACE INTO books VALUES(1, 'Emma')", nullptr, nullptr, nullptr); // expect-linked: cache-stale-after-mutation table 'books'
}

void onConflictBad(sqlite3 *db) {
  sqlite3_exec(db, "INSERT INTO books VALUES(1, 'Emma') ON CONFLICT(id) DO UPDATE SET title = excluded.title", nullptr, nullptr, nullptr); // expect-linked: cache-stale-after-mutation table 'books'
}

// What is there already stays as it is.
void insertOk(sqlite3 *db) {
  sqlite3_exec(db, "INSERT INTO books(title) VALUES('Emma')", nullptr, nullptr,
               nullptr);
  sqlite3_exec(db, "INSERT OR IGNORE INTO books VALUES(1, 'Emma')", nullptr,
               nullptr, nullptr);
  sqlite3_exec(db, "INSERT INTO books VALUES(2, 'E') ON CONFLICT DO NOTHING",
               nullptr, nullptr, nullptr);
}

// But there is one more of them.
void insertBad(sqlite3 *db) {
  sqlite3_exec(db, "INSERT INTO loans(shelf, book) VALUES(3, 7)", nullptr, nullptr, nullptr); // expect-linked: cache-stale-after-mutation table 'loans' and leads to no drop of 'count:{int}'
}

// As many as before.
void otherColumnOk(sqlite3 *db) {
  sqlite3_exec(db, "UPDATE loans SET due = '2024-05-01' WHERE book = 7",
               nullptr, nullptr, nullptr);
}

void replaceOk(sqlite3 *db, Cache &cache) {
  sqlite3_exec(db, "REPLACE INTO books(id, title) VALUES(1, 'Emma')", nullptr,
               nullptr, nullptr);
  forget(cache, 1);
}
