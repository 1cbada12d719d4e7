#pragma once

#include "bus.h"
#include "sw/redis++/redis++.h"

struct sqlite3;

std::string construct_cache_key(const char *family, int id);

class Rooms {
public:
  Rooms(sqlite3 *db, sw::redis::Redis &redis, Bus &bus);
  std::string name(int room);
  void rename(int room, const std::string &name);

private:
  std::optional<std::string> known_name(int room);
  void keep_name(int room, const std::string &name);
  void on_change(int room);

  sqlite3 *db;
  sw::redis::Redis &redis;
  Bus &bus;
};
