#include "users.h"

#include <hiredis/hiredis.h>
#include <iostream>
#include <sqlite3.h>

void remove_card(redisContext *redis, int id);

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("shop.db", &db) != SQLITE_OK)
    return 1;
  redisContext *redis = redisConnect("127.0.0.1", 6379);
  std::string command, name;
  for (int id = 0; std::cin >> command >> id;) {
    if (command == "card")
      std::cout << card(db, redis, id) << '\n';
    else if (command == "rename" && std::cin >> name)
      std::cout << rename(db, redis, id, name) << '\n';
    else if (command == "remove")
      remove_card(redis, id);
    else
      std::cout << text("usage") << '\n';
  }
}
