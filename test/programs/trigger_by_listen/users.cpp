// flags: -std=c++20 -isystem /usr/include/postgresql
#include "users.h"

#include <libpq-fe.h>

static constexpr int kDay = 24 * 60 * 60;

std::string user_name(PGconn *db, Redis &redis, int user) {
  const std::string key = construct_cache_key("user_name", user);
  if (auto known = redis.get(key))
    return *known;
  const std::string id = std::to_string(user);
  const char *values[] = {id.c_str()};
  PGresult *rows = PQexecParams(db, "SELECT name FROM users WHERE id = $1", 1,
                                nullptr, values, nullptr, nullptr, 0);
  const std::string name = PQntuples(rows) == 1 ? PQgetvalue(rows, 0, 0) : "";
  PQclear(rows);
  redis.setex(key, kDay, name);
  return name;
}

void rename(PGconn *db, int user, const std::string &name) {
  const std::string id = std::to_string(user);
  const char *values[] = {name.c_str(), id.c_str()};
  PQclear(PQexecParams(db, "UPDATE users SET name = $1 WHERE id = $2", 2,
                       nullptr, values, nullptr, nullptr, 0));
}

void remove(PGconn *db, int user) {
  const std::string id = std::to_string(user);
  const char *values[] = {id.c_str()};
  PQclear(PQexecParams(db, "DELETE FROM users WHERE id = $1", 1, nullptr,
                       values, nullptr, nullptr, 0));
}
