#include "rows.h"

#include <iostream>

int main() {
  sqlite3 *db = nullptr;
  sqlite3_open("rows", &db);
  Users users(db);
  Orders orders(db);
  std::string verb;
  int id = 0;
  while (std::cin >> verb >> id) {
    if (verb == "user")
      std::cout << users.find(id);
    else if (verb == "order")
      std::cout << orders.find(id);
    else if (verb == "town")
      std::cout << load<Town>(db, id);
    else if (verb == "road")
      std::cout << load<Road>(db, id);
    else if (verb == "anonymise")
      users.anonymise(id);
    else if (verb == "lower")
      users.lower(id);
    else if (verb == "pay")
      orders.pay(id);
    else if (verb == "cancel")
      orders.cancel(id);
    else if (verb == "rename")
      renameTown(db, id);
    else if (verb == "rename-road")
      renameRoad(db, id);
    else
      closeRoad(db, id);
  }
}
