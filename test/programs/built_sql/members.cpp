#include "columns.h"
#include "members.h"

#include <sqlite3.h>

static constexpr int kDay = 24 * 60 * 60;

std::string update_of(const char *column) {
  return std::string("UPDATE ") + kTable + " SET " + column +
         " = ? WHERE id = ?";
}

void Members::run(const std::string &sql, const std::string &value,
                  int member) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, sql.c_str(), -1, &update, nullptr);
  sqlite3_bind_text(update, 1, value.c_str(), -1, SQLITE_TRANSIENT);
  sqlite3_bind_int(update, 2, member);
  sqlite3_step(update);
  sqlite3_finalize(update);
}

std::string Members::label(int member) {
  const std::string key = construct_cache_key("member_label", member);
  if (auto known = redis.get(key))
    return *known;
  std::string sql = "SELECT ";
  sql += kName;
  sql += " || ', ' || ";
  sql += kCity;
  sql += std::string(" FROM ") + kTable + " WHERE id = ?";
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql.c_str(), -1, &query, nullptr);
  sqlite3_bind_int(query, 1, member);
  std::string label;
  if (sqlite3_step(query) == SQLITE_ROW)
    if (const unsigned char *text = sqlite3_column_text(query, 0))
      label = reinterpret_cast<const char *>(text);
  sqlite3_finalize(query);
  if (!label.empty())
    redis.setex(key, kDay, label);
  return label;
}

void Members::move(int member, const std::string &city) {
  run(update_of(kCity), city, member);
  redis.del(construct_cache_key("member_label", member));
}

void Members::rename(int member, const std::string &name) {
  run(update_of(kName), name, member); // expect: cache-stale-after-mutation members
}
