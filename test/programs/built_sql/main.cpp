#include "members.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("club.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Members members(db, redis);
  std::string command, text;
  for (int member = 0; std::cin >> command >> member;) {
    if (command == "label")
      std::cout << members.label(member) << '\n';
    else if (command == "move" && std::cin >> text)
      members.move(member, text);
    else if (command == "rename" && std::cin >> text)
      members.rename(member, text);
  }
  sqlite3_close(db);
}
