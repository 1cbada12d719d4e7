// Caches of the program's own that let the oldest entry go: a list beside a
// map of places in it, or nodes. To make room is no drop of what has changed.
#include "Table.h"

#include <list>
#include <string>
#include <unordered_map>
#include <utility>

class Listed {
public:
  const std::string *find(int id) {
    auto found = places.find(id);
    if (found == places.end())
      return nullptr;
    order.splice(order.begin(), order, found->second);
    return &found->second->second;
  }
  void put(int id, const std::string &text) {
    if (places.count(id))
      return;
    if (places.size() >= 100) {
      places.erase(order.back().first);
      order.pop_back();
    }
    order.emplace_front(id, text);
    places[id] = order.begin();
  }
  void drop(int id) {
    auto found = places.find(id);
    if (found == places.end())
      return;
    order.erase(found->second);
    places.erase(found);
  }

private:
  std::list<std::pair<int, std::string>> order;
  std::unordered_map<int, std::list<std::pair<int, std::string>>::iterator>
      places;
};

struct Node {
  int id;
  std::string text;
  Node *next = nullptr;
  Node *last = nullptr;
  Node(int id, const std::string &text) : id(id), text(text) {}
};

class Linked {
public:
  const std::string *find(int id) const {
    auto found = nodes.find(id);
    return found == nodes.end() ? nullptr : &found->second->text;
  }
  void put(int id, const std::string &text) {
    if (nodes.size() > 100) {
      Node *oldest = last->last;
      nodes.erase(oldest->id);
      delete oldest;
    }
    Node *node = new Node(id, text);
    nodes[id] = node;
  }
  void drop(int id) {
    auto found = nodes.find(id);
    if (found == nodes.end())
      return;
    delete found->second;
    nodes.erase(found);
  }

private:
  Node *last = nullptr;
  std::unordered_map<int, Node *> nodes;
};

static sqlite3 *db;
static Listed names;
static Linked towns;

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
// What comes into the cache pushes out another.
void forgetNameBad(int id, int other) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'users' and leads to no drop of 'Listed::places' of 'names'
  name(other);
}

std::string town(int id) {
  if (const std::string *found = towns.find(id))
    return *found;
  const std::string text = first(db, "SELECT town FROM homes WHERE id = ?", id);
  towns.put(id, text);
  return text;
}
void moveOk(int id) {
  change(db, "UPDATE homes SET town = 'x' WHERE id = ?", id);
  towns.drop(id);
}
void leaveBad(int id) {
  change(db, "DELETE FROM homes WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'homes' and leads to no drop of 'Linked::nodes' of 'towns'
}
