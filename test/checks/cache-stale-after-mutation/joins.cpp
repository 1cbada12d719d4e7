// An answer that is made of several tables goes stale with each of them.
#include "Cache.h"
#include "Table.h"

static void run(sqlite3 *db, const char *sql) {
  sqlite3_exec(db, sql, nullptr, nullptr, nullptr);
}

std::string invoice(sqlite3 *db, Cache &cache, int order) {
  const std::string key = construct_cache_key("invoice", order);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text =
      first(db,
            "SELECT c.name || o.total FROM orders o JOIN customers c ON c.id = "
            "o.customer WHERE o.id = ? AND o.customer NOT IN (SELECT customer "
            "FROM debtors)",
            order);
  cache.set(key, text);
  return text;
}

std::string best(sqlite3 *db, Cache &cache, int shop) {
  const std::string key = construct_cache_key("best", shop);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = first(
      db, "SELECT name FROM sellers WHERE shop = ? ORDER BY sold DESC LIMIT 1",
      shop);
  cache.set(key, name);
  return name;
}

void payOk(sqlite3 *db, Cache &cache, int order) {
  change(db, "UPDATE orders SET total = 0 WHERE id = ?", order);
  cache.drop(construct_cache_key("invoice", order));
}

void renameBad(sqlite3 *db) {
  run(db, "UPDATE customers SET name = 'Ada'"); // expect-linked: cache-stale-after-mutation table 'customers' and leads to no drop of 'invoice:{int}'
}

void forgiveBad(sqlite3 *db) {
  run(db, "DELETE FROM debtors"); // expect-linked: cache-stale-after-mutation table 'debtors'
}

// Neither is in the text.
void addressOk(sqlite3 *db) {
  run(db, "UPDATE customers SET address = 'London'");
  run(db, "UPDATE orders SET note = ''");
}

void soldOk(sqlite3 *db, Cache &cache, int shop) {
  change(db, "UPDATE sellers SET sold = sold + 1 WHERE shop = ?", shop);
  cache.drop(construct_cache_key("best", shop));
}

// Any new one can be the best.
void hireBad(sqlite3 *db) {
  run(db, "INSERT INTO sellers(shop, name, sold) VALUES(1, 'Ada', 9)"); // expect-linked: cache-stale-after-mutation table 'sellers' and leads to no drop of 'best:{int}'
}
