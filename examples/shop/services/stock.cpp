#include "services/stock.h"

#include <chrono>
#include <iostream>

#include "cache/key.h"

namespace shop {

using cache::construct_cache_key;
using events::RowChange;
using storage::Statement;

namespace {

constexpr std::chrono::minutes kStockTtl{5};

} // namespace

Warehouse::Warehouse(storage::Database &db, cache::Redis &redis,
                     events::Bus &bus)
    : db_(db), redis_(redis), bus_(bus) {
  bus_.subscribe("stock",
                 [this](const RowChange &change) { on_stock_change(change); });
  bus_.subscribe("arrivals", [this](const RowChange &change) {
    on_arrival_change(change);
  });
}

std::optional<std::string> Warehouse::quantity(std::int64_t product) {
  const std::string key = construct_cache_key("stock", product);
  if (auto cached = redis_.get(key))
    return cached;
  Statement query(db_, "SELECT quantity FROM stock WHERE product_id = ?");
  if (!query.bind(product).next())
    return std::nullopt;
  const std::string quantity = query.text(0);
  redis_.setex(key, kStockTtl, quantity);
  return quantity;
}

void Warehouse::set_quantity(std::int64_t product, std::int64_t quantity) {
  Statement upsert(db_, "INSERT INTO stock(product_id, quantity) VALUES(?, ?) "
                        "ON CONFLICT(product_id) DO UPDATE SET "
                        "quantity = excluded.quantity");
  upsert.bind(product).bind(quantity).run();
  bus_.publish({"stock", std::to_string(product)});
}

std::optional<std::string> Warehouse::arrival(std::int64_t product) {
  const std::string key = construct_cache_key("arrival", product);
  if (auto cached = redis_.get(key))
    return cached;
  Statement query(db_, "SELECT day FROM arrivals WHERE product_id = ?");
  if (!query.bind(product).next())
    return std::nullopt;
  const std::string day = query.text(0);
  redis_.setex(key, kStockTtl, day);
  return day;
}

void Warehouse::set_arrival(std::int64_t product, const std::string &day) {
  Statement upsert(db_, "INSERT INTO arrivals(product_id, day) VALUES(?, ?) "
                        "ON CONFLICT(product_id) DO UPDATE SET "
                        "day = excluded.day");
  upsert.bind(product).bind(day).run();
  bus_.publish({"arrivals", std::to_string(product)});
}

void Warehouse::on_stock_change(const RowChange &change) {
  const std::string key = construct_cache_key("stock", change.key);
  const cache::Redis::Lease lease(redis_);
  auto *reply = static_cast<redisReply *>(
      redisCommand(lease.get(), "DEL %b", key.data(), key.size()));
  if (reply->type == REDIS_REPLY_ERROR)
    std::cerr << "stock " << change.key << ": " << reply->str << '\n';
  freeReplyObject(reply);
}

void Warehouse::on_arrival_change(const RowChange &change) {
  const std::string key = construct_cache_key("arrival", change.key);
  const cache::Redis::Lease lease(redis_);
  auto *reply = static_cast<redisReply *>(
      redisCommand(lease.get(), "DEL %b", key.data(), key.size()));
  if (reply == nullptr) {
    std::cerr << "arrival " << change.key << ": " << lease.get()->errstr
              << '\n';
    return;
  }
  if (reply->type == REDIS_REPLY_ERROR)
    std::cerr << "arrival " << change.key << ": " << reply->str << '\n';
  freeReplyObject(reply);
}

} // namespace shop
