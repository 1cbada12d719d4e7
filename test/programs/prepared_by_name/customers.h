#pragma once

#include "redis.h"

struct pg_conn;

void prepare_statements(pg_conn *db);

std::string address(pg_conn *db, Redis &redis, int customer);
void move(pg_conn *db, Redis &redis, int customer, const std::string &street);
void rename(pg_conn *db, Redis &redis, int customer, const std::string &name);
