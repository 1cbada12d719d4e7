// One key, and under it what two instances of one template made: the table is
// put into the query by the class.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <sqlite3.h>

#include <optional>
#include <string>

struct List {
  static constexpr const char *table = "lists";
};
struct Item {
  static constexpr const char *table = "items";
};

template <class Row> struct Query {
  std::string all(sqlite3 *db) {
    const std::string sql = std::string("SELECT * FROM ") + Row::table;
    sqlite3_stmt *query = nullptr;
    sqlite3_prepare_v2(db, sql.c_str(), -1, &query, nullptr);
    std::string rows;
    while (sqlite3_step(query) == SQLITE_ROW)
      rows += reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
    sqlite3_finalize(query);
    return rows;
  }
};

std::string allLists(CacheClient &cache, sqlite3 *db) {
  const std::string key = construct_cache_key("todo", 0);
  if (auto known = cache.get(key))
    return *known;
  Query<List> query;
  const std::string text = query.all(db);
  cache.setex(key, 60, text);
  return text;
}

std::string allItemsBad(CacheClient &cache, sqlite3 *db) {
  const std::string key = construct_cache_key("todo", 0);
  if (auto known = cache.get(key))
    return *known;
  Query<Item> query;
  const std::string text = query.all(db);
  cache.setex(key, 60, text); // expect: cache-key-collision two different things are kept under the key 'todo:0'
  return text;
}

// The same thing, from two places.
std::string listsOk(CacheClient &cache, sqlite3 *db) {
  const std::string key = construct_cache_key("lists", 0);
  if (auto known = cache.get(key))
    return *known;
  const std::string text = Query<List>().all(db);
  cache.setex(key, 60, text);
  return text;
}

void warmListsOk(CacheClient &cache, sqlite3 *db) {
  Query<List> query;
  cache.setex(construct_cache_key("lists", 0), 60, query.all(db));
}
