#pragma once

#include "redis.h"

struct sqlite3;

class Cards {
public:
  Cards(sqlite3 *db, Redis &redis) : db(db), redis(redis) {}
  std::string card(int user);
  void rename(int user, const std::string &name);
  void onUserChanged(int user);

private:
  sqlite3 *db;
  Redis &redis;
};
