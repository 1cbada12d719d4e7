// A cache that has its callers make what it does not have.
#include "Cache.h"
#include "Table.h"

#include <functional>
#include <unordered_map>

namespace {

class Memo {
public:
  const std::string &get(int key,
                         const std::function<std::string(int)> &make) {
    auto found = all.find(key);
    if (found == all.end())
      found = all.emplace(key, make(key)).first;
    return found->second;
  }
  void drop(int key) { all.erase(key); } // expect-linked: cache-process-local-invalidation all

private:
  std::unordered_map<int, std::string> all;
};

Memo names;

template <class Make>
std::string kept(Cache &cache, const std::string &key, Make make) {
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string value = make();
  cache.set(key, value);
  return value;
}

} // namespace

std::string name(sqlite3 *db, int user) {
  return names.get(user, [db](int id) {
    return first(db, "SELECT name FROM users WHERE id = ?", id);
  });
}

void renameBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = 'b' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users'
}

void renameOk(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = 'a' WHERE id = ?", user);
  names.drop(user);
}

std::string state(sqlite3 *db, Cache &cache, int shop) {
  return kept(cache, construct_cache_key("shop", shop), [&] {
    return first(db, "SELECT state FROM shops WHERE id = ?", shop);
  });
}

std::string town(sqlite3 *db, Cache &cache, int id) {
  return kept(cache, construct_cache_key("town", id), [&] {
    return first(db, "SELECT name FROM towns WHERE id = ?", id);
  });
}

void closeBad(sqlite3 *db, Cache &cache, int shop) {
  change(db, "UPDATE shops SET state = 0 WHERE id = ?", shop); // expect-linked: cache-stale-after-mutation leads to no drop of 'shop:{int}'
  cache.drop(construct_cache_key("town", shop));
}

void closeOk(sqlite3 *db, Cache &cache, int shop) {
  change(db, "UPDATE shops SET state = 0 WHERE id = ?", shop);
  cache.drop(construct_cache_key("shop", shop));
}
