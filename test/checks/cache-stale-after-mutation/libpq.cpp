// flags: -std=c++20 -isystem /usr/include/postgresql
// The client of PostgreSQL in C: text, parameters, statements by name.
#include "Cache.h"
#include <libpq-fe.h>

std::string user(PGconn *db, Cache &cache, int id) {
  const std::string key = construct_cache_key("user", id);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text = std::to_string(id);
  const char *values[] = {text.c_str()};
  PGresult *rows =
      PQexecParams(db, "SELECT name, email FROM users WHERE id = $1", 1,
                   nullptr, values, nullptr, nullptr, 0);
  std::string user = PQntuples(rows) ? PQgetvalue(rows, 0, 0) : "nobody";
  PQclear(rows);
  cache.set(key, user);
  return user;
}

void renameBad(PGconn *db, const char *const *values) {
  PQclear(PQexecParams(db, "UPDATE users SET name = $1 WHERE id = $2", 2, // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'user:{int}'
                       nullptr, values, nullptr, nullptr, 0));
}

void renameOk(PGconn *db, Cache &cache, int id, const char *const *values) {
  PQclear(PQexecParams(db, "UPDATE users SET name = $1 WHERE id = $2", 2,
                       nullptr, values, nullptr, nullptr, 0));
  cache.drop(construct_cache_key("user", id));
}

void droppedBeforeOk(PGconn *db, Cache &cache, int id,
                     const char *const *values) {
  cache.drop(construct_cache_key("user", id));
  PQclear(PQexecParams(db, "DELETE FROM users WHERE id = $1", 1, nullptr,
                       values, nullptr, nullptr, 0));
}

// It asks for nothing that this changes.
void otherColumnOk(PGconn *db) {
  PQclear(PQexec(db, "UPDATE users SET last_seen = now() WHERE online"));
}

void otherTableOk(PGconn *db) { PQclear(PQexec(db, "DELETE FROM sessions")); }

void emptyBad(PGconn *db) { PQclear(PQexec(db, "TRUNCATE users CASCADE")); } // expect-linked: cache-stale-after-mutation table 'users'

// What changes the row is that it is run.
void byNameBad(PGconn *db, const char *const *values) {
  PQclear(PQprepare(db, "set_email",
                    "UPDATE users SET email = $1 WHERE id = $2", 2, nullptr));
  PQclear(PQexecPrepared(db, "set_email", 2, values, nullptr, nullptr, 0)); // expect-linked: cache-stale-after-mutation table 'users'
}
