#include "database.h"
#include "price_list.h"

#include <cstdlib>

static constexpr int kDay = 24 * 60 * 60;
static constexpr int kPublic = 1;

int PriceList::generation() {
  const auto text = redis.get(construct_cache_key("price_generation", kPublic));
  return text ? std::atoi(text->c_str()) : 0;
}

std::string PriceList::text() {
  const std::string key = construct_cache_key("price_list", generation());
  if (auto known = redis.get(key))
    return *known;
  const auto text = first(
      db,
      "SELECT group_concat(name || ' ' || cents) FROM products WHERE list = ?",
      kPublic);
  if (!text)
    return "";
  redis.setex(key, kDay, *text);
  return *text;
}

// What was kept under the old generation is not asked for again.
void PriceList::set_price(int product, const std::string &cents) {
  if (change(db, "UPDATE products SET cents = ? WHERE id = ?", cents, product))
    redis.incr(construct_cache_key("price_generation", kPublic));
}
