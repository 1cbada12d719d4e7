#pragma once

#include <string>

#include "cache/redis.h"
#include "events/bus.h"
#include "events/change_feed.h"
#include "services/carts.h"
#include "services/catalog.h"
#include "services/orders.h"
#include "services/pricing.h"
#include "services/reviews.h"
#include "services/stock.h"
#include "services/users.h"
#include "storage/database.h"

namespace shop {

/// Everything one process is made of; main owns it until the process ends.
struct Shop {
  Shop(const std::string &database, const std::string &redis_host,
       int redis_port);

  storage::Database db;
  cache::Redis redis;
  events::Bus bus;
  Users users;
  Catalog catalog;
  Carts carts;
  Orders orders;
  Reviews reviews;
  ExchangeRates rates;
  Discounts discounts;
  Warehouse warehouse;
  events::ChangeListener listener; // last: its thread uses the others
};

} // namespace shop
