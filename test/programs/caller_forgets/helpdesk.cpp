#include "orders.h"

#include <iostream>

void cancel(Shop &shop, int order) {
  if (!set_status(shop.db, order, "cancelled")) // expect: cache-stale-after-mutation orders
    std::cerr << "no order " << order << '\n';
}
