#include "stock.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("stock.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Bus bus;
  Stock stock(db, redis, bus);
  std::string command;
  for (int article = 0, count = 0; std::cin >> command >> article;) {
    if (command == "quantity")
      std::cout << stock.quantity(article) << '\n';
    else if (command == "correct" && std::cin >> count)
      stock.correct(article, count);
    else if (command == "deliver" && std::cin >> count)
      stock.deliver(article, count);
  }
  sqlite3_close(db);
}
