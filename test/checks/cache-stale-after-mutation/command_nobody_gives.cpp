// A command that cannot be read, in a function that nobody calls, asks for
// nothing.
#include "Cache.h"
#include "Table.h"
#include <cstdlib>

class Raw {
public:
  // For those who know what they do; here, nobody.
  void run(const char *command) {
    freeReplyObject(redisCommand(link, std::getenv(command)));
  }

private:
  redisContext *link = redisConnect("localhost", 6379);
};

static std::string name(sqlite3 *db, Cache &cache, int user) {
  const std::string key = construct_cache_key("name", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = first(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

static void removeOk(sqlite3 *db, Cache &cache, int user) {
  change(db, "DELETE FROM users WHERE id = ?", user);
  cache.drop(construct_cache_key("name", user));
}

static void renameBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'name:{int}'
}

int main(int count, char **words) {
  sqlite3 *db = nullptr;
  sqlite3_open("users.db", &db);
  static Cache cache(redisConnect("localhost", 6379));
  if (count < 2)
    removeOk(db, cache, 1);
  else if (name(db, cache, 1) != words[1])
    renameBad(db, 1);
}
