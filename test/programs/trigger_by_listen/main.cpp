// flags: -std=c++20 -isystem /usr/include/postgresql
#include "users.h"

#include <functional>
#include <iostream>
#include <libpq-fe.h>
#include <thread>

int main() {
  PGconn *db = PQconnectdb("dbname=shop");
  if (PQstatus(db) != CONNECTION_OK)
    return 1;
  static Redis redis("127.0.0.1");
  std::thread(follow_changes, std::ref(redis)).detach();
  std::string command, name;
  for (int user = 0; std::cin >> command >> user;) {
    if (command == "name")
      std::cout << user_name(db, redis, user) << '\n';
    else if (command == "rename" && std::cin >> name)
      rename(db, user, name);
    else if (command == "remove")
      remove(db, user);
  }
  PQfinish(db);
}
