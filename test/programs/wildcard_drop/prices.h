#pragma once

#include "redis.h"

struct sqlite3;

std::string price(sqlite3 *db, Redis &redis, int product);
void set_price(sqlite3 *db, Redis &redis, int product, int cents);
void raise_prices(sqlite3 *db, Redis &redis, int category, int percent);
