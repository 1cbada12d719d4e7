#include "pipeline.h"
#include "redis.h"

#include <iostream>
#include <sqlite3.h>

static std::string load(sqlite3 *db, int station) {
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT text FROM forecasts WHERE station = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, station);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    if (const unsigned char *column = sqlite3_column_text(query, 0))
      text = reinterpret_cast<const char *>(column);
  sqlite3_finalize(query);
  return text;
}

static std::string forecast(sqlite3 *db, Redis &redis, int station) {
  const std::string key = construct_cache_key("forecast", station);
  if (auto known = redis.get(key))
    return *known;
  const std::string text = load(db, station);
  redis.set(key, text); // expect: cache-missing-invalidation forecast
  return text;
}

static void publish(sqlite3 *db, Pipeline &drops, int first, int last) {
  const char *sql = "UPDATE forecasts SET text = draft "
                    "WHERE station BETWEEN ? AND ?";
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_int(update, 1, first);
  sqlite3_bind_int(update, 2, last);
  sqlite3_step(update);
  sqlite3_finalize(update);
  for (int station = first; station <= last; ++station)
    drops.del(construct_cache_key("forecast", station));
}

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("weather.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Pipeline drops("127.0.0.1");
  std::string command;
  for (int station = 0, last = 0; std::cin >> command >> station;) {
    if (command == "forecast")
      std::cout << forecast(db, redis, station) << '\n';
    else if (command == "publish" && std::cin >> last)
      publish(db, drops, station, last);
  }
  sqlite3_close(db);
}
