#pragma once

#include "redis.h"

#include <pqxx/pqxx>

class Tickets {
public:
  Tickets(pqxx::connection &db, Redis &redis) : db(db), redis(redis) {}
  std::string summary(int ticket);
  void assign(int ticket, const std::string &agent);
  void close(int ticket);

private:
  pqxx::connection &db;
  Redis &redis;
};
