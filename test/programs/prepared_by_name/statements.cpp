// flags: -std=c++20 -isystem /usr/include/postgresql
#include "customers.h"

#include <iostream>
#include <libpq-fe.h>

static void prepare(PGconn *db, const char *name, const char *sql) {
  PGresult *result = PQprepare(db, name, sql, 0, nullptr);
  if (PQresultStatus(result) != PGRES_COMMAND_OK)
    std::cerr << name << ": " << PQerrorMessage(db);
  PQclear(result);
}

void prepare_statements(PGconn *db) {
  prepare(db, "load_customer",
          "SELECT name, street FROM customers WHERE id = $1");
  prepare(db, "move_customer",
          "UPDATE customers SET street = $1 WHERE id = $2");
  prepare(db, "rename_customer",
          "UPDATE customers SET name = $1 WHERE id = $2");
}
