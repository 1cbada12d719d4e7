#pragma once

#include "redis.h"

struct sqlite3;

class Members {
public:
  Members(sqlite3 *db, Redis &redis) : db(db), redis(redis) {}
  std::string label(int member);
  void move(int member, const std::string &city);
  void rename(int member, const std::string &name);

private:
  void run(const std::string &sql, const std::string &value, int member);

  sqlite3 *db;
  Redis &redis;
};
