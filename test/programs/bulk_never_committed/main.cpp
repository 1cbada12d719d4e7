#include "seats.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("theatre.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Pipeline drops("127.0.0.1");
  std::string command, guest;
  for (int id = 0, last = 0; std::cin >> command >> id;) {
    if (command == "seat")
      std::cout << seat(db, redis, id) << '\n';
    else if (command == "book" && std::cin >> guest)
      book(db, redis, id, guest);
    else if (command == "release" && std::cin >> last)
      release(db, drops, id, last);
  }
  sqlite3_close(db);
}
