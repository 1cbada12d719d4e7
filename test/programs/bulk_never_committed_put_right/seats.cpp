#include "seats.h"

#include <sqlite3.h>

static constexpr int kHour = 60 * 60;

std::string seat(sqlite3 *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("seat", id);
  if (auto known = redis.get(key))
    return *known;
  sqlite3_stmt *query = nullptr;
  const char *sql = "SELECT guest FROM seats WHERE id = ?";
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string guest = "free";
  if (sqlite3_step(query) == SQLITE_ROW)
    if (const unsigned char *name = sqlite3_column_text(query, 0))
      guest = reinterpret_cast<const char *>(name);
  sqlite3_finalize(query);
  redis.setex(key, 2 * kHour, guest);
  return guest;
}

void book(sqlite3 *db, Redis &redis, int id, const std::string &guest) {
  sqlite3_stmt *update = nullptr;
  const char *sql = "UPDATE seats SET guest = ? WHERE id = ?";
  sqlite3_prepare_v2(db, sql, -1, &update, nullptr);
  sqlite3_bind_text(update, 1, guest.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, id);
  sqlite3_step(update);
  sqlite3_finalize(update);
  redis.del(construct_cache_key("seat", id));
}

void release(sqlite3 *db, Pipeline &drops, int first, int last) {
  sqlite3_stmt *update = nullptr;
  const char *release_all =
      "UPDATE seats SET guest = NULL WHERE id BETWEEN ? AND ?";
  sqlite3_prepare_v2(db, release_all, -1, &update, nullptr);
  sqlite3_bind_int(update, 1, first);
  sqlite3_bind_int(update, 2, last);
  sqlite3_step(update);
  sqlite3_finalize(update);
  for (int id = first; id <= last; ++id)
    drops.del(construct_cache_key("seat", id));
  drops.flush();
}
