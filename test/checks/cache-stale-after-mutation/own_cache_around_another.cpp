// A class that keeps, in a class that is kept; and what is kept under a member
// of its own.
#include "Table.h"

#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>

struct User {
  int id = 0;
  std::string name;
};

template <class Key, class Value> class SafeMap {
public:
  std::optional<Value> get(const Key &key) const {
    const std::lock_guard<std::mutex> guard(lock);
    if (auto found = kept.find(key); found != kept.end())
      return found->second;
    return std::nullopt;
  }
  void set(const Key &key, Value value) {
    const std::lock_guard<std::mutex> guard(lock);
    kept[key] = std::move(value);
  }
  void remove(const Key &key) {
    const std::lock_guard<std::mutex> guard(lock);
    kept.erase(key);
  }

private:
  mutable std::mutex lock;
  std::unordered_map<Key, Value> kept;
};

class Towns {
public:
  std::optional<std::string> find(int id) const { return towns.get(id); }
  void put(int id, const std::string &town) { towns.set(id, town); }
  void drop(int id) { towns.remove(id); }

private:
  SafeMap<int, std::string> towns;
};

class Users {
public:
  std::optional<User> find(int id) const {
    if (auto found = users.find(id); found != users.end())
      return found->second;
    return std::nullopt;
  }
  void put(const User &user) { users.insert_or_assign(user.id, user); }
  void drop(int id) { users.erase(id); }

private:
  std::unordered_map<int, User> users;
};

class Service {
public:
  explicit Service(sqlite3 *db) : db(db) {}

  std::string town(int id) {
    if (auto known = towns.find(id))
      return *known;
    std::string town = first(db, "SELECT town FROM homes WHERE id = ?", id);
    towns.put(id, town);
    return town;
  }
  void moveOk(int id) {
    change(db, "UPDATE homes SET town = 'x' WHERE id = ?", id);
    towns.drop(id);
  }
  void moveBad(int id) {
    change(db, "UPDATE homes SET town = 'x' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'homes' and leads to no drop of 'SafeMap::kept'
  }

  User user(int id) {
    if (auto known = users.find(id))
      return *known;
    User user{id, first(db, "SELECT name FROM users WHERE id = ?", id)};
    users.put(user);
    return user;
  }
  void renameOk(int id) {
    change(db, "UPDATE users SET name = 'x' WHERE id = ?", id);
    users.drop(id);
  }
  void renameBad(int id) {
    change(db, "UPDATE users SET name = 'x' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'Users::users'
  }

private:
  sqlite3 *db;
  Towns towns;
  Users users;
};

static sqlite3 *open() {
  sqlite3 *db = nullptr;
  sqlite3_open("users", &db);
  return db;
}
static Service service(open());

std::string shown(int id) { return service.user(id).name + service.town(id); }
