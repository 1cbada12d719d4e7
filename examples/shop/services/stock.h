#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cache/redis.h"
#include "events/bus.h"
#include "storage/database.h"

namespace shop {

/// What is on the shelf, and when more of it arrives.
class Warehouse {
public:
  Warehouse(storage::Database &db, cache::Redis &redis, events::Bus &bus);

  std::optional<std::string> quantity(std::int64_t product);
  void set_quantity(std::int64_t product, std::int64_t quantity);

  std::optional<std::string> arrival(std::int64_t product);
  void set_arrival(std::int64_t product, const std::string &day);

private:
  void on_stock_change(const events::RowChange &change);
  void on_arrival_change(const events::RowChange &change);

  storage::Database &db_;
  cache::Redis &redis_;
  events::Bus &bus_;
};

} // namespace shop
