#pragma once

#include "redis.h"

struct sqlite3;

class PriceList {
public:
  PriceList(sqlite3 *db, Redis &redis) : db(db), redis(redis) {}
  std::string text();
  void set_price(int product, const std::string &cents);

private:
  int generation();

  sqlite3 *db;
  Redis &redis;
};
