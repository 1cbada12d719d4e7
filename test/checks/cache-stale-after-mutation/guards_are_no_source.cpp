// Who may go on is asked of a table; what is kept comes from elsewhere.
#include "Cache.h"
#include "Table.h"

void count(sqlite3 *db, Cache &cache, int server, int user) {
  if (first(db, "SELECT name FROM users WHERE id = ?", user).empty())
    return;
  const std::string key = construct_cache_key("logins", server);
  const std::string before = cache.get(key);
  const int logins = before.empty() ? 1 : std::stoi(before) + 1;
  cache.set(key, std::to_string(logins));
}

void reset(Cache &cache, int server) {
  cache.drop(construct_cache_key("logins", server));
}

void renameOk(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user);
}
