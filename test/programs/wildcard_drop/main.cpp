#include "prices.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("products.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  std::string command;
  for (int id = 0, number = 0; std::cin >> command >> id;) {
    if (command == "price")
      std::cout << price(db, redis, id) << '\n';
    else if (command == "set" && std::cin >> number)
      set_price(db, redis, id, number);
    else if (command == "raise" && std::cin >> number)
      raise_prices(db, redis, id, number);
  }
  sqlite3_close(db);
}
