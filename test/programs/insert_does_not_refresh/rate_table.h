#pragma once

#include <string>

struct sqlite3;

double load_rate(sqlite3 *db, const std::string &currency);
void store_rate(sqlite3 *db, const std::string &currency, double rate);
void erase_rate(sqlite3 *db, const std::string &currency);
