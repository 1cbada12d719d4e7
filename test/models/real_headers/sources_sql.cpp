// flags: -std=c++17 -isystem /usr/include/postgresql -isystem /usr/include/soci
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As sources.cpp; for clients of databases.

#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <soci/soci.h>
#include <sqlite3.h>
#include <string>

void libpq(PGconn *c, PGresult *r, const char *const *values) {
  (void)PQexec(c, "select 1");                                   // is: source
  (void)PQexecParams(c, "select 1", 0, 0, values, 0, 0, 0);      // is: source
  (void)PQexecPrepared(c, "name", 0, values, 0, 0, 0);           // is: source
  (void)PQsendQuery(c, "select 1");                              // is: source
  (void)PQsendQueryParams(c, "select 1", 0, 0, values, 0, 0, 0); // is: source
  (void)PQsendQueryPrepared(c, "name", 0, values, 0, 0, 0);      // is: source
  (void)PQgetResult(c);                                          // is: source
  (void)PQgetvalue(r, 0, 0);                                     // is: source
  (void)PQntuples(r);                                            // is: source
}

void sqlite(sqlite3 *db, sqlite3_stmt *s, char ***table, int *n) {
  (void)sqlite3_step(s);                                         // is: source
  (void)sqlite3_exec(db, "select 1", nullptr, nullptr, nullptr); // is: source
  (void)sqlite3_get_table(db, "select 1", table, n, n, nullptr); // is: source
  (void)sqlite3_column_blob(s, 0);                               // is: source
  (void)sqlite3_column_bytes(s, 0);                              // is: source
  (void)sqlite3_column_bytes16(s, 0);                            // is: source
  (void)sqlite3_column_double(s, 0);                             // is: source
  (void)sqlite3_column_int(s, 0);                                // is: source
  (void)sqlite3_column_int64(s, 0);                              // is: source
  (void)sqlite3_column_text(s, 0);                               // is: source
  (void)sqlite3_column_text16(s, 0);                             // is: source
  (void)sqlite3_column_value(s, 0);                              // is: source
  (void)sqlite3_column_count(s);                                 // is: source
}

void pqxxWork(pqxx::work &w) {
  (void)w.exec("select 1");                 // is: source
  (void)w.exec0("select 1");                // is: source
  (void)w.exec1("select 1");                // is: source
  (void)w.exec_n(1, "select 1");            // is: source
  (void)w.exec_params("select $1", 1);      // is: source
  (void)w.exec_params0("select $1", 1);     // is: source
  (void)w.exec_params1("select $1", 1);     // is: source
  (void)w.exec_params_n(1, "select $1", 1); // is: source
  (void)w.exec_prepared("name", 1);         // is: source
  (void)w.exec_prepared0("name", 1);        // is: source
  (void)w.exec_prepared1("name", 1);        // is: source
  (void)w.exec_prepared_n(1, "name", 1);    // is: source
}

void sociSession(soci::session &s, soci::statement &t, int &id,
                 soci::rowset<int> &rows) {
  s << "select id from users", soci::into(id);        // is: source
  s.once << "select 1", soci::into(id);               // is: source
  s.prepare << "select 1", soci::into(id);            // is: source
  s << "select 1 where 1 = " << id;                   // is: source
  s.prepare << "select 1 where 1 = " << id;           // is: source
  (void)s.get_query();                                // is: source
  (void)t.execute(true);                              // is: source
  (void)t.fetch();                                    // is: source
  (void)rows.begin();                                 // is: source
  soci::rowset<int> more = (s.prepare << "select 1"); // is: source
}

void escaped(PGconn *c, char *to, const char *from) {
  (void)PQescapeStringConn(c, to, from, 9, nullptr); // is: text
  (void)PQescapeString(to, from, 9);                 // is: text
}
