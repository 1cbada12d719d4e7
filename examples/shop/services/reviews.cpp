#include "services/reviews.h"

#include <chrono>

#include "cache/key.h"

namespace shop {

using cache::construct_cache_key;
using storage::Statement;

namespace {

constexpr std::chrono::hours kStatsTtl{1};

std::string reviews(std::int64_t count) {
  return std::to_string(count) + (count == 1 ? " review" : " reviews");
}

} // namespace

std::int64_t Reviews::add(const Review &review) {
  Statement insert(db_, "INSERT INTO reviews(product_id, user_id, stars, text) "
                        "VALUES(?, ?, ?, ?)");
  const std::int64_t id = insert.bind(review.product)
                              .bind(review.user)
                              .bind(review.stars)
                              .bind(review.text)
                              .insert();
  redis_.del(construct_cache_key("latest_review", review.product));
  redis_.del(construct_cache_key("user_stats", review.user));
  return id;
}

std::string Reviews::rating(std::int64_t product) {
  const std::string key = construct_cache_key("rating", product);
  if (auto cached = redis_.get(key))
    return *cached;
  Statement query(db_, "SELECT printf('%.1f', AVG(stars)), COUNT(*) "
                       "FROM reviews WHERE product_id = ?");
  query.bind(product).next();
  const std::string rating =
      query.text(0) + " of 5 (" + reviews(query.integer(1)) + ")";
  // Every list of products asks for it, so it stays.
  redis_.set(key, rating);
  return rating;
}

std::string Reviews::latest(std::int64_t product) {
  const std::string key = construct_cache_key("latest_review", product);
  if (auto cached = redis_.get(key))
    return *cached;
  Statement query(db_, "SELECT text FROM reviews WHERE product_id = ? "
                       "ORDER BY id DESC LIMIT 1");
  const std::string text = query.bind(product).next() ? query.text(0) : "";
  redis_.set(key, text);
  return text;
}

std::string Reviews::contribution(std::int64_t user) {
  const std::string key = construct_cache_key("user_stats", user);
  if (auto cached = redis_.get(key))
    return *cached;
  Statement query(db_, "SELECT COUNT(*), printf('%.1f', AVG(stars)) "
                       "FROM reviews WHERE user_id = ?");
  query.bind(user).next();
  const std::string contribution =
      reviews(query.integer(0)) + ", " + query.text(1) + " on average";
  redis_.setex(key, kStatsTtl, contribution);
  return contribution;
}

} // namespace shop
