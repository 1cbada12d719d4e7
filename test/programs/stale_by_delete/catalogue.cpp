#include "products.h"

#include <sqlite3.h>

static std::string load_tag(sqlite3 *db, int product) {
  const char *sql = "SELECT name, cents FROM products WHERE id = ?";
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, product);
  std::string tag = "sold out";
  if (sqlite3_step(query) == SQLITE_ROW) {
    const unsigned char *name = sqlite3_column_text(query, 0);
    tag = name ? reinterpret_cast<const char *>(name) : "";
    tag += ": " + std::to_string(sqlite3_column_int(query, 1));
  }
  sqlite3_finalize(query);
  return tag;
}

std::string price_tag(Store &store, int product) {
  const std::string key = construct_cache_key("price_tag", product);
  if (auto known = store.redis.get(key))
    return *known;
  const std::string tag = load_tag(store.db, product);
  store.redis.set(key, tag);
  return tag;
}

void set_price(Store &store, int product, int cents) {
  const char *sql = "UPDATE products SET cents = ? WHERE id = ?";
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(store.db, sql, -1, &update, nullptr);
  sqlite3_bind_int(update, 1, cents);
  sqlite3_bind_int(update, 2, product);
  sqlite3_step(update);
  sqlite3_finalize(update);
  store.redis.del(construct_cache_key("price_tag", product));
}
