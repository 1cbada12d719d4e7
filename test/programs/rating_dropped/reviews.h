#pragma once

#include "cache.h"

struct sqlite3_stmt;

void add_review(Cache &cache, sqlite3_stmt *insert, int product);
std::string rating(Cache &cache, sqlite3_stmt *query, int product);
