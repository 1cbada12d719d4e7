// As set_if_new.cpp, with redis-plus-plus.
#include "Table.h"
#include "redis++.h"

#include <chrono>

std::string construct_cache_key(const char *family, int id);

using std::chrono::milliseconds;
using sw::redis::Redis;

std::string title(sqlite3 *db, Redis &redis, int number) {
  const std::string key = construct_cache_key("title", number);
  if (auto known = redis.get(key))
    return *known;
  const std::string made =
      first(db, "SELECT title FROM books WHERE number = ?", number);
  redis.set(key, made, milliseconds(86400000));
  return made;
}

void lose(sqlite3 *db, Redis &redis, int number) {
  change(db, "DELETE FROM books WHERE number = ?", number);
  redis.del(construct_cache_key("title", number));
}

void renameOk(sqlite3 *db, Redis &redis, int number, const std::string &to) {
  change(db, "UPDATE books SET title = 'Anna' WHERE number = ?", number);
  redis.set(construct_cache_key("title", number), to, milliseconds(60000));
}

void renameBad(sqlite3 *db, Redis &redis, int number, const std::string &to) {
  change(db, "UPDATE books SET title = 'Anna' WHERE number = ?", number); // expect-linked: cache-stale-after-mutation leads to no drop of 'title:{int}'
  redis.set(construct_cache_key("title", number), to, milliseconds(60000),
            sw::redis::UpdateType::NOT_EXIST);
}
