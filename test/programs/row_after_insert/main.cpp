#include "redis.h"
#include "statement.h"

#include <iostream>
#include <sqlite3.h>

static constexpr int kDay = 24 * 60 * 60;

static std::string name(sqlite3 *db, Redis &redis, int user) {
  const std::string key = construct_cache_key("user_name", user);
  if (auto known = redis.get(key))
    return *known;
  Statement query(db, "SELECT name FROM users WHERE id = ?");
  if (!query.bind(user).next())
    return "nobody";
  const std::string name = query.text(0);
  redis.setex(key, kDay, name);
  return name;
}

// Of a user who was not there, nothing was kept.
static void add(sqlite3 *db, const std::string &name) {
  Statement insert(db, "INSERT INTO users(name) VALUES(?)");
  insert.bind(name).run();
}

static void rename(sqlite3 *db, Redis &redis, int user,
                   const std::string &name) {
  Statement update(db, "UPDATE users SET name = ? WHERE id = ?");
  if (update.bind(name).bind(user).run())
    redis.del(construct_cache_key("user_name", user));
}

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("users.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  std::string command, text;
  for (int user = 0; std::cin >> command;) {
    if (command == "name" && std::cin >> user)
      std::cout << name(db, redis, user) << '\n';
    else if (command == "add" && std::cin >> text)
      add(db, text);
    else if (command == "rename" && std::cin >> user >> text)
      rename(db, redis, user, text);
  }
  sqlite3_close(db);
}
