// flags: -std=c++20 -isystem /usr/include/postgresql
#include "customers.h"

#include <iostream>
#include <libpq-fe.h>

void rename(PGconn *db, Redis &redis, int customer, const std::string &name) {
  const std::string id = std::to_string(customer);
  const char *values[] = {name.c_str(), id.c_str()};
  PGresult *done =
      PQexecPrepared(db, "rename_customer", 2, values, nullptr, nullptr, 0);
  if (PQresultStatus(done) != PGRES_COMMAND_OK)
    std::cerr << PQerrorMessage(db);
  PQclear(done);
  redis.del(construct_cache_key("address", customer));
}
