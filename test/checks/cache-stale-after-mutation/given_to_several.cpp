// An object that two classes are given may be one and the same; of two that one
// class has, or was given, each is its own.
#include "Names.h"
#include "Table.h"

#include <memory>

class Web {
public:
  Web(sqlite3 *db, Names &users, Names &towns)
      : db(db), users(users), towns(towns) {}

  std::string user(int id) {
    if (auto known = users.get(id))
      return *known;
    std::string name = first(db, "SELECT name FROM users WHERE id = ?", id);
    users.put(id, name);
    return name;
  }
  void renameOk(int id) {
    change(db, "UPDATE users SET name = 'x' WHERE id = ?", id);
    users.drop(id);
  }

  std::string town(int id) {
    if (auto known = towns.get(id))
      return *known;
    std::string name = first(db, "SELECT town FROM homes WHERE id = ?", id);
    towns.put(id, name);
    return name;
  }
  void moveOk(int id) {
    change(db, "UPDATE homes SET town = 'x' WHERE id = ?", id);
    towns.drop(id);
  }
  void leaveBad(int id) {
    change(db, "DELETE FROM homes WHERE id = ?", id); // expect-linked: cache-stale-after-mutation leads to no drop of 'Names::kept' of 'Web::towns'
    users.drop(id);
  }

private:
  sqlite3 *db;
  Names &users, &towns;
};

class Admin {
public:
  Admin(sqlite3 *db, Names *cache) : db(db), cache(cache) {}

  void forgetOk(int id) {
    change(db, "DELETE FROM users WHERE id = ?", id);
    cache->drop(id);
  }
  void hideBad(int id) {
    change(db, "UPDATE users SET name = '-' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation leads to no drop of 'Names::kept' of 'Web::users'
  }

private:
  sqlite3 *db;
  Names *cache;
};

// This one has its own.
class Import {
public:
  explicit Import(sqlite3 *db) : db(db) {}

  void takeOk(int id) {
    change(db, "UPDATE users SET name = 'y' WHERE id = ?", id);
    shared->drop(id);
  }
  std::string group(int id) {
    if (auto known = groups.get(id))
      return *known;
    std::string name = first(db, "SELECT name FROM groups WHERE id = ?", id);
    groups.put(id, name);
    return name;
  }
  void joinOk(int id) {
    change(db, "UPDATE groups SET name = 'x' WHERE id = ?", id);
    groups.drop(id);
  }

private:
  sqlite3 *db;
  Names groups;
  std::shared_ptr<Names> shared;
};

static sqlite3 *open() {
  sqlite3 *db = nullptr;
  sqlite3_open("users", &db);
  return db;
}
static Names users, towns;
static Web web(open(), users, towns);
static Import import(open());

std::string user(int id) { return web.user(id) + web.town(id); }
std::string group(int id) { return import.group(id); }
