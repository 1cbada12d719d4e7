#include "users.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("users.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Site site{db, redis};
  std::string command, name;
  for (int user = 0; std::cin >> command >> user;) {
    if (command == "card")
      std::cout << card(site, user) << '\n';
    else if (command == "greet")
      std::cout << greeting(site, user) << '\n';
    else if (command == "rename" && std::cin >> name)
      rename(site, user, name);
  }
  sqlite3_close(db);
}
