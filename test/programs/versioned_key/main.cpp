#include "price_list.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("products.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  PriceList prices(db, redis);
  std::string command, cents;
  for (int product = 0; std::cin >> command;) {
    if (command == "list")
      std::cout << prices.text() << '\n';
    else if (command == "price" && std::cin >> product >> cents)
      prices.set_price(product, cents);
  }
  sqlite3_close(db);
}
