#pragma once

#include <string>

struct sqlite3;

double rate(sqlite3 *db, const std::string &currency);
void set_rate(sqlite3 *db, const std::string &currency, double rate);
void retire(sqlite3 *db, const std::string &currency);
