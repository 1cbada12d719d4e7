// Classes and functions that are made for each table.
#include "Cache.h"
#include "Table.h"

struct User {
  static constexpr const char *family = "user";
  static constexpr const char *select = "SELECT name FROM users WHERE id = ?";
  static constexpr const char *remove = "DELETE FROM users WHERE id = ?";
};
struct Town {
  static constexpr const char *family = "town";
  static constexpr const char *select = "SELECT name FROM towns WHERE id = ?";
  static constexpr const char *remove = "DELETE FROM towns WHERE id = ?";
};

// It drops after each change.
template <class Row> class Repository {
public:
  Repository(sqlite3 *db, Cache &cache) : db(db), cache(cache) {}
  std::string name(int id) {
    const std::string key = construct_cache_key(Row::family, id);
    if (std::string known = cache.get(key); !known.empty())
      return known;
    const std::string name = first(db, Row::select, id);
    cache.set(key, name);
    return name;
  }
  void removeOk(int id) {
    if (change(db, Row::remove, id))
      cache.drop(construct_cache_key(Row::family, id));
  }

private:
  sqlite3 *db;
  Cache &cache;
};

std::string user(sqlite3 *db, Cache &cache, int id) {
  return Repository<User>(db, cache).name(id);
}
std::string town(sqlite3 *db, Cache &cache, int id) {
  return Repository<Town>(db, cache).name(id);
}
void removeUserOk(sqlite3 *db, Cache &cache, int id) {
  Repository<User>(db, cache).removeOk(id);
}
void removeTownOk(sqlite3 *db, Cache &cache, int id) {
  Repository<Town>(db, cache).removeOk(id);
}

void renameBad(sqlite3 *db, int id) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", id); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of
}
