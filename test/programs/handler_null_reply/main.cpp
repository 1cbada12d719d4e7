#include "menu.h"

#include <hiredis/hiredis.h>
#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("menu.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Bus bus;
  drop_changed_dishes(bus, redisConnect("127.0.0.1", 6379));
  Menu menu(db, redis, bus);
  std::string command, dish;
  for (int day = 0; std::cin >> command >> day;) {
    if (command == "dish")
      std::cout << menu.dish(day) << '\n';
    else if (command == "set" && std::getline(std::cin, dish))
      menu.set_dish(day, dish);
  }
  sqlite3_close(db);
}
