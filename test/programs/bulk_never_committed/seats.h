#pragma once

#include "pipeline.h"
#include "redis.h"

struct sqlite3;

std::string seat(sqlite3 *db, Redis &redis, int id);
void book(sqlite3 *db, Redis &redis, int id, const std::string &guest);
void release(sqlite3 *db, Pipeline &drops, int first, int last);
