// What these services keep in Redis: a text of a database.
#ifndef TEXTS_H
#define TEXTS_H

#include <postgresql/libpq-fe.h>
#include <string>

inline std::string load(PGconn *db) {
  PGresult *rows = PQexec(db, "SELECT text FROM texts");
  std::string text = PQntuples(rows) ? PQgetvalue(rows, 0, 0) : "";
  PQclear(rows);
  return text;
}

#endif
