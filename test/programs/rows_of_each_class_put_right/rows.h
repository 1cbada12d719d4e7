#ifndef ROWS_H
#define ROWS_H

#include "cache.h"
#include "table.h"

// Of the classes that derive from it, each says its key and its statement.
template <class Derived> class Rows {
public:
  explicit Rows(sqlite3 *db) : db(db) {}
  std::string find(int id) {
    const std::string key = Derived::key(id);
    if (auto known = cached(key))
      return *known;
    std::string text = first(db, Derived::select, id);
    keep(key, text);
    return text;
  }

protected:
  void changed(int id) { drop(Derived::key(id)); }
  sqlite3 *db;
};

class Users : public Rows<Users> {
public:
  using Rows::Rows;
  static constexpr const char *select = "SELECT name FROM users WHERE id = ?";
  static std::string key(int id) { return "user:" + std::to_string(id); }
  void anonymise(int id);
  void lower(int id);
};

class Orders : public Rows<Orders> {
public:
  using Rows::Rows;
  static constexpr const char *select = "SELECT total FROM orders WHERE id = ?";
  static std::string key(int id) { return "order:" + std::to_string(id); }
  void pay(int id);
  void cancel(int id);
};

// What a class says of its table; the key is made by a template, too.
struct Town {
  static constexpr const char *family = "town";
  static constexpr const char *select = "SELECT name FROM towns WHERE id = ?";
};
struct Road {
  static constexpr const char *family = "road";
  static constexpr const char *select = "SELECT name FROM roads WHERE id = ?";
};
template <class Row> std::string keyOf(int id) {
  return std::string(Row::family) + ":" + std::to_string(id);
}
template <class Row> std::string load(sqlite3 *db, int id) {
  const std::string key = keyOf<Row>(id);
  if (auto known = cached(key))
    return *known;
  std::string text = first(db, Row::select, id);
  keep(key, text);
  return text;
}
// Made for both in one file: others see no body.
template <class Row> void forget(int id);

void renameTown(sqlite3 *db, int id);
void renameRoad(sqlite3 *db, int id);
void closeRoad(sqlite3 *db, int id);

#endif
