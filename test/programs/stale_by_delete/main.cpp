#include "products.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("products.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Store store{db, redis};
  std::string command;
  for (int product = 0, cents = 0; std::cin >> command >> product;) {
    if (command == "show")
      std::cout << price_tag(store, product) << '\n';
    else if (command == "price" && std::cin >> cents)
      set_price(store, product, cents);
    else if (command == "discontinue")
      discontinue(store, product);
  }
  sqlite3_close(db);
}
