#include "services/carts.h"

#include <chrono>
#include <utility>

#include "cache/key.h"
#include "services/fees.h"

namespace shop {

using cache::construct_cache_key;
using storage::Statement;

namespace {

constexpr std::chrono::hours kCartTtl{1};

} // namespace

bool Carts::add(std::int64_t user, std::int64_t product,
                std::int64_t quantity) {
  Statement insert(db_, "INSERT INTO cart_items(user_id, product_id, quantity, "
                        "cents) SELECT ?, id, ?, cents FROM products "
                        "WHERE id = ?");
  if (insert.bind(user).bind(quantity).bind(product).run() == 0)
    return false;
  forget(user);
  return true;
}

void Carts::clear(std::int64_t user) {
  Statement erase(db_, "DELETE FROM cart_items WHERE user_id = ?");
  erase.bind(user).run();
  forget(user);
}

std::string Carts::count(std::int64_t user) {
  const std::string key = construct_cache_key("cart_count", user);
  if (auto cached = redis_.get(key))
    return *cached;
  Statement query(db_, "SELECT SUM(quantity) FROM cart_items "
                       "WHERE user_id = ?");
  query.bind(user).next();
  const std::string count = std::to_string(query.integer(0));
  redis_.setex(key, kCartTtl, count);
  return count;
}

std::string Carts::total(std::int64_t user) {
  const std::string key = construct_cache_key("cart_total", user);
  if (auto cached = redis_.get(key))
    return *cached;
  Statement query(db_, "SELECT SUM(quantity * cents) FROM cart_items "
                       "WHERE user_id = ?");
  query.bind(user).next();
  const std::string total = std::to_string(query.integer(0));
  redis_.setex(key, kCartTtl, total);
  return total;
}

void Carts::forget(std::int64_t user) {
  redis_.del(construct_cache_key("cart_count", user));
  redis_.del(construct_cache_key("cart_total", user));
}

Checkout::Checkout(storage::Database &db, std::int64_t user,
                   std::string country)
    : db_(db), user_(user), country_(std::move(country)) {}

std::int64_t Checkout::subtotal() const {
  if (!subtotal_) {
    Statement query(db_, "SELECT SUM(quantity * cents) FROM cart_items "
                         "WHERE user_id = ?");
    query.bind(user_).next();
    subtotal_ = query.integer(0);
  }
  return *subtotal_;
}

std::int64_t Checkout::shipping() const {
  return shipping_fee(db_, country_).value_or(0);
}

std::int64_t Checkout::tax() const {
  return subtotal() * tax_percent(db_, country_).value_or(0) / 100;
}

} // namespace shop
