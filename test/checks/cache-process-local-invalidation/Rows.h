// The least of PostgreSQL that a service needs.
#ifndef ROWS_H
#define ROWS_H

#include <postgresql/libpq-fe.h>
#include <string>

/// The first column of the first row.
inline std::string first(PGconn *db, const char *sql, int id) {
  const std::string text = std::to_string(id);
  const char *values[] = {text.c_str()};
  PGresult *rows =
      PQexecParams(db, sql, 1, nullptr, values, nullptr, nullptr, 0);
  std::string found = PQntuples(rows) == 1 ? PQgetvalue(rows, 0, 0) : "";
  PQclear(rows);
  return found;
}

inline bool change(PGconn *db, const char *sql, int id) {
  const std::string text = std::to_string(id);
  const char *values[] = {text.c_str()};
  PGresult *done =
      PQexecParams(db, sql, 1, nullptr, values, nullptr, nullptr, 0);
  const bool isDone = PQresultStatus(done) == PGRES_COMMAND_OK;
  PQclear(done);
  return isDone;
}

#endif
