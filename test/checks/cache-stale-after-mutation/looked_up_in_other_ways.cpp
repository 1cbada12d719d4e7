// What says that nothing was found may say more than that.
#include "Names.h"
#include "Table.h"

#include <cstdlib>

static Names users, towns, groups, shops, books;

// Nor what is empty.
std::string user(sqlite3 *db, int id) {
  if (const auto known = users.get(id); known && !known->empty())
    return *known;
  std::string name = first(db, "SELECT name FROM users WHERE id = ?", id);
  users.put(id, name);
  return name;
}
void renameOk(sqlite3 *db, int id) {
  change(db, "UPDATE users SET name = 'x' WHERE id = ?", id);
  users.drop(id);
}
void renameBad(sqlite3 *db, int id) {
  change(db, "UPDATE users SET name = 'x' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'users'
}

std::string town(sqlite3 *db, int id) {
  auto known = towns.get(id);
  if (known == std::nullopt || known->empty()) {
    std::string name = first(db, "SELECT name FROM towns WHERE id = ?", id);
    towns.put(id, name);
    return name;
  }
  return *known;
}
void moveOk(sqlite3 *db, int id) {
  change(db, "UPDATE towns SET name = 'x' WHERE id = ?", id);
  towns.drop(id);
}
void moveBad(sqlite3 *db, int id) {
  change(db, "UPDATE towns SET name = 'x' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'towns'
}

// What was looked up is given what is found elsewhere.
std::string group(sqlite3 *db, int id) {
  auto name = groups.get(id);
  if (!name) {
    name = first(db, "SELECT name FROM groups WHERE id = ?", id);
    groups.put(id, *name);
  }
  return *name;
}
void joinOk(sqlite3 *db, int id) {
  change(db, "UPDATE groups SET name = 'x' WHERE id = ?", id);
  groups.drop(id);
}
void joinBad(sqlite3 *db, int id) {
  change(db, "UPDATE groups SET name = 'x' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'groups'
}

// It is only asked where it is wanted.
std::string shop(sqlite3 *db, int id) {
  if (std::getenv("FRESH") == nullptr) {
    if (auto known = shops.get(id))
      return *known;
  }
  std::string name = first(db, "SELECT name FROM shops WHERE id = ?", id);
  shops.put(id, name);
  return name;
}
void openOk(sqlite3 *db, int id) {
  change(db, "UPDATE shops SET name = 'x' WHERE id = ?", id);
  shops.drop(id);
}
void openBad(sqlite3 *db, int id) {
  change(db, "UPDATE shops SET name = 'x' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'shops'
}

// What comes from outside is no copy, whatever was asked before.
bool noteOk(sqlite3 *db, int id, const std::string &name, bool isNew) {
  if (isNew) {
    if (books.get(id))
      return false;
  }
  change(db, "UPDATE books SET name = 'x' WHERE id = ?", id);
  books.put(id, name);
  return true;
}
