// flags: -std=c++20 -isystem /usr/include/postgresql
// One key, and under it what was read from two places.
#include "Ask.h"
#include "CacheClient.h"
#include "CacheKeys.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <optional>
#include <string>

std::string orders_of(CacheClient &cache, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("stats", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string text =
      ask(db, "SELECT COUNT(*) FROM orders WHERE user_id = ?", user);
  cache.setex(key, 60, text);
  return text;
}

std::string reviews_of(CacheClient &cache, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("stats", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string text =
      ask(db, "SELECT COUNT(*) FROM reviews WHERE user_id = ?", user);
  cache.setex(key, 60, text); // expect: cache-key-collision two different things are kept under the key 'stats:{int}'
  return text;
}

// Each with a key of its own.
std::string visits_of(CacheClient &cache, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("visit_stats", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string text =
      ask(db, "SELECT COUNT(*) FROM visits WHERE user_id = ?", user);
  cache.setex(key, 60, text);
  return text;
}

// The same query, written twice.
std::string name_of(CacheClient &cache, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("name", user);
  if (auto known = cache.get(key))
    return *known;
  const std::string name = ask(db, "SELECT name FROM users WHERE id = ?", user);
  cache.setex(key, 60, name);
  return name;
}

void warm_name(CacheClient &cache, sqlite3 *db, int user) {
  const std::string name = ask(db, "SELECT name  FROM users WHERE id = ?", user);
  cache.setex(construct_cache_key("name", user), 60, name);
}

// Of one table in two ways: most often the same rows, one at a time and many.
void warm_names(CacheClient &cache, sqlite3 *db) {
  for (int user = 1; user < 100; ++user)
    cache.setex(construct_cache_key("name", user), 60,
                ask(db, "SELECT name FROM users ORDER BY id LIMIT 1 OFFSET ?",
                    user));
}

// Written through.
void rename_user(CacheClient &cache, sqlite3 *db, int user, const std::string &name) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, "UPDATE users SET name = ? WHERE id = ?", -1, &update,
                     nullptr);
  sqlite3_bind_text(update, 1, name.data(), static_cast<int>(name.size()), nullptr);
  sqlite3_bind_int(update, 2, user);
  sqlite3_step(update);
  sqlite3_finalize(update);
  cache.setex(construct_cache_key("name", user), 60, name);
}

// In another database.
std::string stock_of(CacheClient &cache, PGconn *db, int product) {
  const std::string key = construct_cache_key("amount", product);
  if (auto known = cache.get(key))
    return *known;
  const std::string id = std::to_string(product);
  const char *values[] = {id.c_str()};
  PGresult *result = PQexecParams(db, "SELECT amount FROM stock WHERE product = $1",
                                  1, nullptr, values, nullptr, nullptr, 0);
  const std::string amount = PQgetvalue(result, 0, 0);
  PQclear(result);
  cache.setex(key, 60, amount);
  return amount;
}

std::string ordered(CacheClient &cache, sqlite3 *db, int product) {
  const std::string key = construct_cache_key("amount", product);
  if (auto known = cache.get(key))
    return *known;
  const std::string amount =
      ask(db, "SELECT SUM(amount) FROM orders JOIN items ON items.order_id = orders.id "
              "WHERE items.product = ?", product);
  cache.setex(key, 60, amount); // expect: cache-key-collision two different things are kept under the key 'amount:{int}'
  return amount;
}

// Other fields of one hash.
void profile(redisContext *redis, sqlite3 *db, int user) {
  const std::string key = construct_cache_key("profile", user);
  const std::string name = ask(db, "SELECT name FROM users WHERE id = ?", user);
  const std::string city = ask(db, "SELECT city FROM addresses WHERE id = ?", user);
  freeReplyObject(redisCommand(redis, "HSET %s name %s", key.c_str(), name.c_str()));
  freeReplyObject(redisCommand(redis, "HSET %s city %s", key.c_str(), city.c_str()));
}

std::string current_table();

// Of a query that is put together, the table is not known.
std::string FN_joined(CacheClient &cache, sqlite3 *db, int id) {
  const std::string key = construct_cache_key("stats", id);
  if (auto known = cache.get(key))
    return *known;
  const std::string sql = "SELECT COUNT(*) FROM " + current_table() + " WHERE user_id = ?";
  const std::string text = ask(db, sql.c_str(), id);
  cache.setex(key, 60, text);
  return text;
}
