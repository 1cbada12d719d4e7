#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cache/redis.h"
#include "storage/repositories.h"

namespace shop {

class Catalog {
public:
  Catalog(storage::Database &db, cache::Redis &redis)
      : products_(db), redis_(redis) {}

  std::int64_t add(const std::string &name, std::int64_t cents);
  bool rename(std::int64_t id, const std::string &name);
  bool reprice(std::int64_t id, std::int64_t cents);
  bool erase(std::int64_t id);

  /// One line for lists: name and price in cents.
  std::optional<std::string> summary(std::int64_t id);
  /// The product's page in the customer's language.
  std::optional<std::string> page(std::int64_t id, const std::string &locale);
  /// The price as the customer's language writes it.
  std::optional<std::string> price_tag(std::int64_t id,
                                       const std::string &locale);

private:
  void forget(std::int64_t id);

  storage::ProductRepository products_;
  cache::Redis &redis_;
};

} // namespace shop
