#ifndef TABLE_H
#define TABLE_H

#include <sqlite3.h>
#include <string>

std::string first(sqlite3 *db, const char *sql, int id);
bool change(sqlite3 *db, const char *sql, int id);

#endif
