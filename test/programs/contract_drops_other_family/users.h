#pragma once

#include "redis.h"

struct sqlite3;

struct Site {
  sqlite3 *db;
  Redis &redis;
};

std::string card(Site &site, int user);
std::string greeting(Site &site, int user);
void rename(Site &site, int user, const std::string &name);
