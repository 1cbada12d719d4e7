#pragma once

#include "redis.h"

struct sqlite3;

class Reviews {
public:
  Reviews(sqlite3 *db, Redis &redis) : db(db), redis(redis) {}
  std::string count(int product);
  void add(int product, const std::string &text);
  void remove(int product, int review);

private:
  sqlite3 *db;
  Redis &redis;
};
