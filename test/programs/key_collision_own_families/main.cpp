#include "services.h"

#include <iostream>

int main() {
  sqlite3 *db = nullptr;
  sqlite3_open("shop.db", &db);
  Cache cache;
  for (long user = 0; std::cin >> user;)
    std::cout << spent(cache, db, user) << written(cache, db, user);
  sqlite3_close(db);
}
