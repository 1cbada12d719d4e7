#pragma once

#include "redis.h"

struct sqlite3;

std::string invoice(sqlite3 *db, Redis &redis, int order);
void set_total(sqlite3 *db, Redis &redis, int order, int total);
void rename_customer(sqlite3 *db, Redis &redis, int customer,
                     const std::string &name);
