#include "database.h"
#include "redis.h"

#include <iostream>
#include <sqlite3.h>

static constexpr int kHour = 60 * 60;

static std::string name(sqlite3 *db, Redis &redis, int user) {
  const std::string key = construct_cache_key("user_name", user);
  if (auto known = redis.get(key))
    return *known;
  const auto name = first(db, "SELECT name FROM users WHERE id = ?", user);
  if (!name)
    return "nobody";
  redis.setex(key, 12 * kHour, *name);
  return *name;
}

static void rename(sqlite3 *db, Redis &redis, int user,
                   const std::string &name) {
  if (change(db, "UPDATE users SET name = ? WHERE id = ?", name, user))
    redis.del(construct_cache_key("user_name", user));
}

// The name does not depend on it.
static void touch(sqlite3 *db, int user, const std::string &day) {
  change(db, "UPDATE users SET last_seen = ? WHERE id = ?", day, user);
}

int main() {
  sqlite3 *db = nullptr;
  if (sqlite3_open("users.db", &db) != SQLITE_OK)
    return 1;
  Redis redis("127.0.0.1");
  std::string command, text;
  for (int user = 0; std::cin >> command >> user;) {
    if (command == "name")
      std::cout << name(db, redis, user) << '\n';
    else if (command == "rename" && std::cin >> text)
      rename(db, redis, user, text);
    else if (command == "seen" && std::cin >> text)
      touch(db, user, text);
  }
  sqlite3_close(db);
}
