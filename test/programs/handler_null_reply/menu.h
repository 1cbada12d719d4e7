#pragma once

#include "bus.h"
#include "redis.h"

struct sqlite3;

class Menu {
public:
  Menu(sqlite3 *db, Redis &redis, Bus &bus) : db(db), redis(redis), bus(bus) {}
  std::string dish(int day);
  void set_dish(int day, const std::string &dish);

private:
  sqlite3 *db;
  Redis &redis;
  Bus &bus;
};

/// Drops what is kept of a day when its dish changes.
void drop_changed_dishes(Bus &bus, redisContext *context);
