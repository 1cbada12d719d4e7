// A new row that says to which row it belongs changes what is made of both; one
// to which others belong does not. And of two schemas each has its own tables.
#include "Cache.h"
#include "Table.h"

static void run(sqlite3 *db, const char *sql) {
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

std::string card(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("card", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text =
      first(db,
            "SELECT u.name || t.name || b.why FROM users u JOIN towns t ON "
            "t.id = u.town LEFT JOIN bans b ON b.user_id = u.id WHERE u.id = ?",
            user);
  cache.set(key, text);
  return text;
}

std::string offer(sqlite3 *db, Cache &cache, int book) {
  const std::string key = construct_cache_key("offer", book);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text =
      first(db,
            "SELECT title FROM shop.books b WHERE id = ? AND NOT EXISTS "
            "(SELECT 1 FROM loans l WHERE l.book_id = b.id)",
            book);
  cache.set(key, text);
  return text;
}

void renameOk(sqlite3 *db, Cache &cache, int user) {
  change(db, "UPDATE users SET name = 'x' WHERE id = ?", user);
  cache.drop(construct_cache_key("card", user));
}

void banBad(sqlite3 *db) {
  run(db, "INSERT INTO bans(user_id, why) VALUES(1, 'x')"); // expect-linked: cache-stale-after-mutation table 'bans' and leads to no drop of 'card:{int}'
}

// Nobody lives there yet.
void foundOk(sqlite3 *db) {
  run(db, "INSERT INTO towns(id, name) VALUES(1, 'x')");
}

void sellOk(sqlite3 *db, Cache &cache, int book) {
  change(db, "DELETE FROM shop.books WHERE id = ?", book);
  cache.drop(construct_cache_key("offer", book));
}

void archiveOk(sqlite3 *db, int book) {
  change(db, "DELETE FROM archive.books WHERE id = ?", book);
}

void loseBad(sqlite3 *db, int book) {
  change(db, "DELETE FROM books WHERE id = ?", book); // expect-linked: cache-stale-after-mutation table 'books' and leads to no drop of 'offer:{int}'
}

void lendBad(sqlite3 *db) {
  run(db, "INSERT INTO loans(book_id, till) VALUES(1, 2)"); // expect-linked: cache-stale-after-mutation table 'loans' and leads to no drop of 'offer:{int}'
}
