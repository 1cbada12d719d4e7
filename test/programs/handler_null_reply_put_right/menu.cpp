#include "menu.h"

#include <sqlite3.h>

static constexpr int kHour = 60 * 60;

std::string Menu::dish(int day) {
  const std::string key = construct_cache_key("dish", day);
  if (auto known = redis.get(key))
    return *known;
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT dish FROM menu WHERE day = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, day);
  std::string dish = "closed";
  if (sqlite3_step(query) == SQLITE_ROW)
    if (const unsigned char *text = sqlite3_column_text(query, 0))
      dish = reinterpret_cast<const char *>(text);
  sqlite3_finalize(query);
  redis.setex(key, 3 * kHour, dish);
  return dish;
}

void Menu::set_dish(int day, const std::string &dish) {
  sqlite3_stmt *update = nullptr;
  const char *sql = "UPDATE menu SET dish = ? WHERE day = ?";
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_text(update, 1, dish.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, day);
  sqlite3_step(update);
  sqlite3_finalize(update);
  bus.publish("menu", day);
}
