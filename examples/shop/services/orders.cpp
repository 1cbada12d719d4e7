#include "services/orders.h"

#include <chrono>

#include "cache/key.h"

namespace shop {

using cache::construct_cache_key;
using storage::Statement;

namespace {

constexpr std::chrono::minutes kOrderTtl{10};
constexpr std::chrono::hours kStatsTtl{1};

std::string status_key(std::int64_t id) {
  return "order:" + std::to_string(id);
}

std::string receipt_key(std::int64_t id) {
  return construct_cache_key("receipt", id);
}

} // namespace

std::int64_t Orders::place(std::int64_t user) {
  Statement insert(db_, "INSERT INTO orders(user_id, cents, status) "
                        "SELECT user_id, SUM(quantity * cents), 'new' "
                        "FROM cart_items WHERE user_id = ? GROUP BY user_id");
  const std::int64_t id = insert.bind(user).insert();
  if (id == 0)
    return 0;
  carts_.clear(user);
  redis_.del(construct_cache_key("user_stats", user));
  return id;
}

bool Orders::set_status(std::int64_t id, const std::string &status) {
  Statement owner(db_, "SELECT user_id FROM orders WHERE id = ?");
  if (!owner.bind(id).next())
    return false;
  Statement update(db_, "UPDATE orders SET status = ? WHERE id = ?");
  update.bind(status).bind(id).run();
  redis_.del(status_key(id));
  redis_.del(receipt_key(id));
  redis_.del(construct_cache_key("user_stats", owner.integer(0)));
  return true;
}

std::optional<std::string> Orders::status(std::int64_t id) {
  const std::string key = status_key(id);
  if (auto cached = redis_.get(key))
    return cached;
  Statement query(db_, "SELECT status FROM orders WHERE id = ?");
  if (!query.bind(id).next())
    return std::nullopt;
  const std::string status = query.text(0);
  redis_.setex(key, kOrderTtl, status);
  return status;
}

std::optional<std::string> Orders::receipt(std::int64_t id) {
  const std::string key = receipt_key(id);
  if (auto cached = redis_.get(key))
    return cached;
  Statement query(db_, "SELECT cents, status FROM orders WHERE id = ?");
  if (!query.bind(id).next())
    return std::nullopt;
  const std::string receipt = "order " + std::to_string(id) + ": " +
                              std::to_string(query.integer(0)) + " cents, " +
                              query.text(1);
  redis_.setex(key, kOrderTtl, receipt);
  return receipt;
}

std::string Orders::spent(std::int64_t user) {
  const std::string key = construct_cache_key("user_stats", user);
  if (auto cached = redis_.get(key))
    return *cached;
  Statement query(db_, "SELECT SUM(cents) FROM orders WHERE user_id = ? "
                       "AND status <> 'cancelled'");
  query.bind(user).next();
  const std::string spent = std::to_string(query.integer(0));
  redis_.setex(key, kStatsTtl, spent);
  return spent;
}

} // namespace shop
