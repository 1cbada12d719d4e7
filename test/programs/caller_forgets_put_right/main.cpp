#include "orders.h"

#include <hiredis/hiredis.h>
#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("orders.db", &db) != SQLITE_OK)
    return 1;
  Cache cache(redisConnect("127.0.0.1", 6379));
  Shop shop{db, cache};
  std::string command;
  for (int order = 0; std::cin >> command >> order;) {
    if (command == "status")
      std::cout << order_status(shop, order) << '\n';
    else if (command == "ship")
      ship(shop, order);
    else if (command == "cancel")
      cancel(shop, order);
  }
  sqlite3_close(db);
}
