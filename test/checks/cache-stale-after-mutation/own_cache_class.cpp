// A class of the program's own around a map: who misses asks the database, and
// puts the answer in.
#include "Table.h"

#include <map>
#include <optional>
#include <string>

class Kept {
public:
  const std::string *find(int id) const {
    auto found = kept.find(id);
    return found == kept.end() ? nullptr : &found->second;
  }
  bool has(int id) const { return kept.count(id) > 0; }
  std::string at(int id) const { return kept.at(id); }
  bool look(int id, std::string &text) const {
    auto found = kept.find(id);
    if (found == kept.end())
      return false;
    text = found->second;
    return true;
  }
  std::optional<std::string> ask(int id) const {
    auto found = kept.find(id);
    if (found == kept.end())
      return std::nullopt;
    return found->second;
  }
  void put(int id, const std::string &text) { kept[id] = text; }
  void drop(int id) { kept.erase(id); }

private:
  std::map<int, std::string> kept;
};

static sqlite3 *db;
static Kept names, towns, ages, roles;

std::string name(int id) {
  if (const std::string *found = names.find(id))
    return *found;
  const std::string text = first(db, "SELECT name FROM users WHERE id = ?", id);
  names.put(id, text);
  return text;
}
void renameOk(int id) {
  change(db, "UPDATE users SET name = 'x' WHERE id = ?", id);
  names.drop(id);
}
void forgetNameBad(int id) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'Kept::kept' of 'names'
}

std::string town(int id) {
  if (towns.has(id))
    return towns.at(id);
  const std::string text = first(db, "SELECT town FROM homes WHERE id = ?", id);
  towns.put(id, text);
  return text;
}
void moveOk(int id, const std::string &town) {
  change(db, "UPDATE homes SET town = 'x' WHERE id = ?", id);
  towns.put(id, town);
}
void leaveBad(int id) {
  change(db, "DELETE FROM homes WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'homes' and leads to no drop of 'Kept::kept' of 'towns'
}

std::string age(int id) {
  std::string text;
  if (ages.look(id, text))
    return text;
  text = first(db, "SELECT age FROM ages WHERE id = ?", id);
  ages.put(id, text);
  return text;
}
void growOlderOk(int id) {
  change(db, "UPDATE ages SET age = age + 1 WHERE id = ?", id);
  ages.drop(id);
}
void forgetAgeBad(int id) {
  change(db, "DELETE FROM ages WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'ages' and leads to no drop of 'Kept::kept' of 'ages'
}

std::string role(int id) {
  if (auto found = roles.ask(id))
    return *found;
  const std::string text = first(db, "SELECT role FROM roles WHERE id = ?", id);
  roles.put(id, text);
  return text;
}
void promoteOk(int id) {
  change(db, "UPDATE roles SET role = 'x' WHERE id = ?", id);
  roles.drop(id);
}
void dismissBad(int id) {
  change(db, "DELETE FROM roles WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'roles' and leads to no drop of 'Kept::kept' of 'roles'
}
