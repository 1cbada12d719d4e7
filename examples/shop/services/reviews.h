#pragma once

#include <cstdint>
#include <string>

#include "cache/redis.h"
#include "storage/database.h"

namespace shop {

struct Review {
  std::int64_t product = 0;
  std::int64_t user = 0;
  std::int64_t stars = 0;
  std::string text;
};

class Reviews {
public:
  Reviews(storage::Database &db, cache::Redis &redis)
      : db_(db), redis_(redis) {}

  std::int64_t add(const Review &review);

  /// The average of a product: `4.5 of 5 (2 reviews)`.
  std::string rating(std::int64_t product);
  /// The text of the newest review of a product; empty if there is none.
  std::string latest(std::int64_t product);
  /// What a user has contributed: `2 reviews, 4.5 on average`.
  std::string contribution(std::int64_t user);

private:
  storage::Database &db_;
  cache::Redis &redis_;
};

} // namespace shop
