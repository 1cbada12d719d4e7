#include "orders.h"

#include <iostream>

void cancel(Shop &shop, int order) {
  if (!set_status(shop.db, order, "cancelled")) {
    std::cerr << "no order " << order << '\n';
    return;
  }
  shop.cache.erase(construct_cache_key("order_status", order));
}
