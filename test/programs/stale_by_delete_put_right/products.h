#pragma once

#include "redis.h"

struct sqlite3;

struct Store {
  sqlite3 *db;
  Redis &redis;
};

std::string price_tag(Store &store, int product);
void set_price(Store &store, int product, int cents);
void discontinue(Store &store, int product);
