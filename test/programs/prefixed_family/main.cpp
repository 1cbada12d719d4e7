// A prefix that all keys have makes no one family of them: ratings are not
// dropped where users are.
#include "cache.h"

#include <sqlite3.h>

#include <iostream>

static sqlite3 *db;

static std::string ask(const char *sql, int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}

std::string rating(Cache &cache, int product) {
  const std::string key = construct_cache_key("rating", product);
  std::string text = cache.get(key);
  if (text.empty()) {
    text = ask("SELECT AVG(stars) FROM reviews WHERE product = ?", product);
    cache.set(key, text); // expect: cache-missing-invalidation rating
  }
  return text;
}

std::string user(Cache &cache, int id) {
  const std::string key = construct_cache_key("user", id);
  std::string text = cache.get(key);
  if (text.empty()) {
    text = ask("SELECT name FROM users WHERE id = ?", id);
    cache.set(key, text);
  }
  return text;
}

int main() {
  std::string name;
  std::cin >> name;
  Cache cache(name);
  int id;
  while (std::cin >> id) {
    std::cout << rating(cache, id) << user(cache, id);
    cache.drop(construct_cache_key("user", id));
  }
}
