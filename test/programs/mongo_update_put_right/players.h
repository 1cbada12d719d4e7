#pragma once

#include "mongocxx/client.hpp"
#include "redis.h"

class Players {
public:
  Players(mongocxx::database db, Redis &redis) : db(db), redis(redis) {}
  std::string nickname(int player);
  void rename(int player, const std::string &nickname);
  void censor(int player);

private:
  mongocxx::database db;
  Redis &redis;
};
