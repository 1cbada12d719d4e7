// A trigger of the database tells who listens, whoever makes the change.
#include "Cache.h"

#include <cstdlib>
#include <postgresql/libpq-fe.h>

static std::string load(PGconn *db, const char *sql, int id) {
  const std::string text = std::to_string(id);
  const char *values[] = {text.c_str()};
  PGresult *rows =
      PQexecParams(db, sql, 1, nullptr, values, nullptr, nullptr, 0);
  std::string found = PQntuples(rows) ? PQgetvalue(rows, 0, 0) : "";
  PQclear(rows);
  return found;
}

void listen(PGconn *feed, Cache &cache) {
  PQclear(PQexec(feed, "LISTEN user_changed"));
  while (PQconsumeInput(feed))
    while (PGnotify *told = PQnotifies(feed)) {
      cache.drop(construct_cache_key("user", std::atoi(told->extra)));
      PQfreemem(told);
    }
}

std::string user(PGconn *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("user", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, "SELECT name FROM users WHERE id = $1", id);
  cache.set(key, name);
  return name;
}

void renameOk(PGconn *db) { PQclear(PQexec(db, "UPDATE users SET name = ''")); }

std::string town(PGconn *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("town", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = load(db, "SELECT name FROM towns WHERE id = $1", id);
  cache.set(key, name);
  return name;
}

void forgetTown(Cache &cache, int id) {
  cache.drop(construct_cache_key("town", id));
}

void moveBad(PGconn *db) { PQclear(PQexec(db, "DELETE FROM towns")); } // expect-linked: cache-stale-after-mutation table 'towns' and leads to no drop of 'town:{int}'
