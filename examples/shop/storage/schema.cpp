#include "storage/database.h"

#include <sqlite3.h>

#include <stdexcept>

namespace shop::storage {
namespace {

constexpr const char *kSchema = R"sql(
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS users(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS products(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, cents INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS stock(
    product_id INTEGER PRIMARY KEY, quantity INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS arrivals(
    product_id INTEGER PRIMARY KEY, day TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS cart_items(
    user_id INTEGER NOT NULL, product_id INTEGER NOT NULL,
    quantity INTEGER NOT NULL, cents INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS orders(
    id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL,
    cents INTEGER NOT NULL, status TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS reviews(
    id INTEGER PRIMARY KEY, product_id INTEGER NOT NULL,
    user_id INTEGER NOT NULL, stars INTEGER NOT NULL, text TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS exchange_rates(
    currency TEXT PRIMARY KEY, rate TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS discounts(
    code TEXT PRIMARY KEY, percent INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS shipping_fees(
    country TEXT PRIMARY KEY, cents INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS tax_rates(
    country TEXT PRIMARY KEY, percent INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS store(
    id INTEGER PRIMARY KEY CHECK(id = 1), name TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS opening_hours(
    day TEXT PRIMARY KEY, hours TEXT NOT NULL);
)sql";

} // namespace

void Database::create_schema() {
  char *message = nullptr;
  if (sqlite3_exec(handle_, kSchema, nullptr, nullptr, &message) == SQLITE_OK)
    return;
  const std::string reason = message ? message : "unknown error";
  sqlite3_free(message);
  throw std::runtime_error("cannot create the schema: " + reason);
}

} // namespace shop::storage
