#include "profiles.h"

#include <iostream>
#include <sqlite3.h>

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("profiles.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  Profiles profiles(db);
  ProfilePage page(profiles, redis);
  std::string command, text;
  for (int user = 0; std::cin >> command >> user;) {
    if (command == "show")
      std::cout << page.show(user) << '\n';
    else if (command == "rename" && std::cin >> text)
      profiles.rename(user, text);
    else if (command == "motto" && std::getline(std::cin, text))
      profiles.set_motto(user, text);
  }
  sqlite3_close(db);
}
