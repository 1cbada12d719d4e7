#include "orders.h"

#include <iostream>

std::string order_status(Shop &shop, int order) {
  const std::string key = construct_cache_key("order_status", order);
  if (std::string known = shop.cache.get(key); !known.empty())
    return known;
  const std::string status = load_status(shop.db, order);
  shop.cache.set(key, status);
  return status;
}

void ship(Shop &shop, int order) {
  if (!set_status(shop.db, order, "shipped")) {
    std::cerr << "no order " << order << '\n';
    return;
  }
  shop.cache.erase(construct_cache_key("order_status", order));
}
