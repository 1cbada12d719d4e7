#pragma once

#include "bus.h"
#include "redis.h"

struct sqlite3;

class Stock {
public:
  Stock(sqlite3 *db, Redis &redis, Bus &bus);
  std::string quantity(int article);
  void correct(int article, int quantity);
  void deliver(int article, int quantity);

private:
  void run(const char *sql, int quantity, int article);
  void on_change(int article);

  sqlite3 *db;
  Redis &redis;
  Bus &bus;
};
