// Of several objects of the program's own cache class, a drop from one is none
// from the others.
#include "Table.h"

#include <mutex>
#include <string>
#include <unordered_map>

struct Entry {
  std::string text;
  int uses = 0;
};

template <class Key, class Value> class LocalCache {
public:
  bool get(const Key &key, Value &value) {
    const std::lock_guard<std::mutex> guard(lock);
    auto found = kept.find(key);
    if (found == kept.end())
      return false;
    value = found->second;
    return true;
  }
  void put(const Key &key, Value value) {
    const std::lock_guard<std::mutex> guard(lock);
    kept[key] = std::move(value);
  }
  void drop(const Key &key) {
    const std::lock_guard<std::mutex> guard(lock);
    forget(key);
  }

private:
  void forget(const Key &key) { kept.erase(key); }

  std::mutex lock;
  std::unordered_map<Key, Value> kept;
};

class Counted {
public:
  const Entry *find(int id) {
    auto found = kept.find(id);
    return found == kept.end() ? nullptr : &found->second;
  }
  void put(int id, const std::string &text) { kept[id] = Entry{text, 1}; }
  void drop(int id) { kept.erase(id); }

private:
  std::unordered_map<int, Entry> kept;
};

class Shop {
public:
  explicit Shop(sqlite3 *db) : db(db) {}

  std::string user(int id) {
    std::string text;
    if (users.get(id, text))
      return text;
    text = first(db, "SELECT name FROM users WHERE id = ?", id);
    users.put(id, text);
    return text;
  }
  void renameOk(int id) {
    change(db, "UPDATE users SET name = 'x' WHERE id = ?", id);
    users.drop(id);
  }

  std::string offer(int id) {
    std::string text;
    if (offers.get(id, text))
      return text;
    text = first(db, "SELECT text FROM offers WHERE id = ?", id);
    offers.put(id, text);
    return text;
  }
  void reviseOk(int id) {
    change(db, "UPDATE offers SET text = 'x' WHERE id = ?", id);
    offers.drop(id);
  }
  void withdrawBad(int id) {
    change(db, "DELETE FROM offers WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'offers' and leads to no drop of 'LocalCache::kept' of 'Shop::offers'
    users.drop(id);
  }

  // Nobody drops any.
  std::string order(int id) {
    std::string text;
    if (!orders.get(id, text)) {
      text = first(db, "SELECT text FROM orders WHERE id = ?", id);
      orders.put(id, text);
    }
    return text;
  }
  void cancelBad(int id) {
    change(db, "DELETE FROM orders WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'orders' and leads to no drop of 'LocalCache::kept' of 'Shop::orders'
    offers.drop(id);
  }

  std::string town(int id) {
    if (const Entry *found = towns.find(id))
      return found->text;
    std::string text = first(db, "SELECT town FROM homes WHERE id = ?", id);
    towns.put(id, text);
    return text;
  }
  void moveOk(int id) {
    change(db, "UPDATE homes SET town = 'x' WHERE id = ?", id);
    towns.drop(id);
  }
  void leaveBad(int id) {
    change(db, "DELETE FROM homes WHERE id = ?", id); // expect-linked: cache-stale-after-mutation this changes table 'homes' and leads to no drop of 'Counted::kept' of 'Shop::towns'
  }

  // Which object it is, nobody sees.
  void dropFrom(LocalCache<long, std::string> &one, long id) { one.drop(id); }
  std::string visitor(long id) {
    std::string text;
    if (visitors.get(id, text))
      return text;
    text = first(db, "SELECT name FROM visitors WHERE id = ?", int(id));
    visitors.put(id, text);
    return text;
  }
  void goOk(long id) {
    change(db, "DELETE FROM visitors WHERE id = ?", int(id));
    dropFrom(visitors, id);
  }

private:
  sqlite3 *db;
  LocalCache<int, std::string> users, offers, orders;
  LocalCache<long, std::string> visitors;
  Counted towns;
};

static Shop &shop(sqlite3 *db) {
  static Shop one(db);
  return one;
}

std::string anyUser(sqlite3 *db, int id) { return shop(db).user(id); }
