#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cache/redis.h"
#include "storage/database.h"

namespace shop {

class Carts {
public:
  Carts(storage::Database &db, cache::Redis &redis) : db_(db), redis_(redis) {}

  /// Adds a product at today's price; false if there is no such product.
  bool add(std::int64_t user, std::int64_t product, std::int64_t quantity);
  void clear(std::int64_t user);

  /// The badge on the cart: how many things are in it.
  std::string count(std::int64_t user);
  /// What they cost together, in cents.
  std::string total(std::int64_t user);

private:
  void forget(std::int64_t user);

  storage::Database &db_;
  cache::Redis &redis_;
};

/// What one customer is about to pay; lives as long as the request.
/// Money is computed from the rows, never from the shared cache.
class Checkout {
public:
  Checkout(storage::Database &db, std::int64_t user, std::string country);

  std::int64_t subtotal() const;
  std::int64_t shipping() const;
  std::int64_t tax() const;
  std::int64_t total() const { return subtotal() + shipping() + tax(); }

private:
  storage::Database &db_;
  const std::int64_t user_;
  const std::string country_;
  mutable std::optional<std::int64_t> subtotal_;
};

} // namespace shop
