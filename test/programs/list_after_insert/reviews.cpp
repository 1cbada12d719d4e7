#include "reviews.h"
#include "statement.h"

static constexpr int kHour = 60 * 60;

std::string Reviews::count(int product) {
  const std::string key = construct_cache_key("review_count", product);
  if (auto known = redis.get(key))
    return *known;
  Statement query(db, "SELECT COUNT(*) FROM reviews WHERE product_id = ?");
  query.bind(product).next();
  const std::string count = query.text(0);
  redis.setex(key, 6 * kHour, count);
  return count;
}

void Reviews::add(int product, const std::string &text) {
  Statement insert(db, "INSERT INTO reviews(product_id, text) VALUES(?, ?)"); // expect: cache-stale-after-mutation reviews
  insert.bind(product).bind(text).run();
}

void Reviews::remove(int product, int review) {
  Statement erase(db, "DELETE FROM reviews WHERE product_id = ? AND id = ?");
  erase.bind(product).bind(review).run();
  redis.del(construct_cache_key("review_count", product));
}
