#include "cards.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("users.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Cards cards(db, redis);
  std::string command, name;
  for (int user = 0; std::cin >> command >> user;) {
    if (command == "card")
      std::cout << cards.card(user) << '\n';
    else if (command == "rename" && std::cin >> name)
      cards.rename(user, name);
  }
  sqlite3_close(db);
}
