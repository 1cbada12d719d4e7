#include "rooms.h"

#include <iostream>
#include <sqlite3.h>

std::string construct_cache_key(const char *family, int id) {
  return std::string(family) + ':' + std::to_string(id);
}

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("rooms.db", &db) != SQLITE_OK)
    return 1;
  sw::redis::Redis redis("tcp://127.0.0.1:6379");
  Bus bus;
  Rooms rooms(db, redis, bus);
  std::string command, name;
  for (int room = 0; std::cin >> command >> room;) {
    if (command == "name")
      std::cout << rooms.name(room) << '\n';
    else if (command == "rename" && std::cin >> name)
      rooms.rename(room, name);
  }
  sqlite3_close(db);
}
