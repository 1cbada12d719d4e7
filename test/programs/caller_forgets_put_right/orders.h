#pragma once

#include "cache.h"

struct sqlite3;

struct Shop {
  sqlite3 *db;
  Cache &cache;
};

std::string load_status(sqlite3 *db, int order);
bool set_status(sqlite3 *db, int order, const char *status);

std::string order_status(Shop &shop, int order);
void ship(Shop &shop, int order);
void cancel(Shop &shop, int order);
