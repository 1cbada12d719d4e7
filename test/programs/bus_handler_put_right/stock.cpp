#include "stock.h"

#include <sqlite3.h>

static constexpr int kHour = 60 * 60;

Stock::Stock(sqlite3 *db, Redis &redis, Bus &bus)
    : db(db), redis(redis), bus(bus) {
  bus.subscribe("stock", [this](int article) { on_change(article); });
}

std::string Stock::quantity(int article) {
  const std::string key = construct_cache_key("stock", article);
  if (auto known = redis.get(key))
    return *known;
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT quantity FROM stock WHERE article = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, article);
  std::string quantity = "0";
  if (sqlite3_step(query) == SQLITE_ROW)
    quantity = std::to_string(sqlite3_column_int(query, 0));
  sqlite3_finalize(query);
  redis.setex(key, 4 * kHour, quantity);
  return quantity;
}

void Stock::run(const char *sql, int quantity, int article) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_int(update, 1, quantity);
  sqlite3_bind_int(update, 2, article);
  sqlite3_step(update);
  sqlite3_finalize(update);
}

void Stock::correct(int article, int quantity) {
  run("UPDATE stock SET quantity = ? WHERE article = ?", quantity, article);
  bus.publish("stock", article);
}

void Stock::deliver(int article, int quantity) {
  const char *sql =
      "UPDATE stock SET quantity = quantity + ? WHERE article = ?";
  run(sql, quantity, article);
  bus.publish("stock", article);
}

void Stock::on_change(int article) {
  redis.del(construct_cache_key("stock", article));
}
