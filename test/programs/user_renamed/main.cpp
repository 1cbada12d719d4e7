#include "users.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("shop.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Users users(db, redis);
  std::string command, text;
  for (int id = 0; std::cin >> command >> id;) {
    if (command == "card")
      std::cout << users.card(id) << '\n';
    else if (command == "rename" && std::cin >> text)
      std::cout << users.rename(id, text) << '\n';
    else if (command == "email" && std::cin >> text)
      std::cout << users.change_email(id, text) << '\n';
  }
  sqlite3_close(db);
}
