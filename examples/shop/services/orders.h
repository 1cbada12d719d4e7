#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cache/redis.h"
#include "services/carts.h"
#include "storage/database.h"

namespace shop {

class Orders {
public:
  Orders(storage::Database &db, cache::Redis &redis, Carts &carts)
      : db_(db), redis_(redis), carts_(carts) {}

  /// Turns the user's cart into an order; its id, or 0 if the cart is empty.
  std::int64_t place(std::int64_t user);
  bool set_status(std::int64_t id, const std::string &status);

  std::optional<std::string> status(std::int64_t id);
  std::optional<std::string> receipt(std::int64_t id);
  /// All the user ever spent, in cents.
  std::string spent(std::int64_t user);

private:
  storage::Database &db_;
  cache::Redis &redis_;
  Carts &carts_;
};

} // namespace shop
