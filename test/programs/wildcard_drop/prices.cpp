#include "prices.h"

#include <sqlite3.h>

static constexpr int kDay = 24 * 60 * 60;

static void run(sqlite3 *db, const char *sql, int value, int id) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_int(update, 1, value);
  sqlite3_bind_int(update, 2, id);
  sqlite3_step(update);
  sqlite3_finalize(update);
}

std::string price(sqlite3 *db, Redis &redis, int product) {
  const std::string key = construct_cache_key("price", product);
  if (auto known = redis.get(key))
    return *known;
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT cents FROM products WHERE id = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, product);
  std::string price;
  if (sqlite3_step(query) == SQLITE_ROW)
    price = std::to_string(sqlite3_column_int(query, 0));
  sqlite3_finalize(query);
  if (!price.empty())
    redis.setex(key, kDay, price);
  return price;
}

void set_price(sqlite3 *db, Redis &redis, int product, int cents) {
  run(db, "UPDATE products SET cents = ? WHERE id = ?", cents, product);
  redis.del(construct_cache_key("price", product));
}

void raise_prices(sqlite3 *db, Redis &redis, int category, int percent) {
  const char *sql = "UPDATE products SET cents = cents * ? / 100 "
                    "WHERE category = ?";
  run(db, sql, 100 + percent, category);
  // It is not known which products are in the category.
  redis.del_matching("price:*");
}
