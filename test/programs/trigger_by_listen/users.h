#pragma once

#include "redis.h"

struct pg_conn;

std::string user_name(pg_conn *db, Redis &redis, int user);
void rename(pg_conn *db, int user, const std::string &name);
void remove(pg_conn *db, int user);

/// Drops what a trigger of the table says was changed, by whom ever.
void follow_changes(Redis &redis);
