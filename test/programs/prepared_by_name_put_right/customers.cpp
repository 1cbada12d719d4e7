// flags: -std=c++20 -isystem /usr/include/postgresql
#include "customers.h"

#include <libpq-fe.h>

static constexpr int kDay = 24 * 60 * 60;

std::string address(PGconn *db, Redis &redis, int customer) {
  const std::string key = construct_cache_key("address", customer);
  if (auto known = redis.get(key))
    return *known;
  const std::string id = std::to_string(customer);
  const char *values[] = {id.c_str()};
  PGresult *rows =
      PQexecPrepared(db, "load_customer", 1, values, nullptr, nullptr, 0);
  std::string address;
  if (PQntuples(rows) == 1)
    address =
        std::string(PQgetvalue(rows, 0, 0)) + ", " + PQgetvalue(rows, 0, 1);
  PQclear(rows);
  if (!address.empty())
    redis.setex(key, kDay, address);
  return address;
}

void move(PGconn *db, Redis &redis, int customer, const std::string &street) {
  const std::string id = std::to_string(customer);
  const char *values[] = {street.c_str(), id.c_str()};
  PQclear(PQexecPrepared(db, "move_customer", 2, values, nullptr, nullptr, 0));
  redis.del(construct_cache_key("address", customer));
}
