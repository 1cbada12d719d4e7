#include "orders.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("orders.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  std::string command, name;
  for (int id = 0, total = 0; std::cin >> command >> id;) {
    if (command == "invoice")
      std::cout << invoice(db, redis, id) << '\n';
    else if (command == "total" && std::cin >> total)
      set_total(db, redis, id, total);
    else if (command == "rename" && std::cin >> name)
      rename_customer(db, redis, id, name);
  }
  sqlite3_close(db);
}
