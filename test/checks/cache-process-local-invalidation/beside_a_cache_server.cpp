// A cache server is there for several processes, whatever the database is.
#include <hiredis/hiredis.h>
#include <map>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

static std::map<int, std::string> names;

static std::string load(sqlite3 *db, int user) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT name FROM users WHERE id = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, user);
  std::string name;
  if (sqlite3_step(query) == SQLITE_ROW)
    name = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return name;
}

std::string name(sqlite3 *db, int user) {
  auto known = names.find(user);
  if (known == names.end())
    known = names.emplace(user, load(db, user)).first;
  return known->second;
}

static void forget(redisContext *server, int user) {
  names.erase(user); // expect-linked: cache-process-local-invalidation this drops from 'names' in one process: the others keep what they have of table 'users'
  freeReplyObject(redisCommand(server, "DEL %s",
                               construct_cache_key("greeting", user).c_str()));
}

void rename(sqlite3 *db, redisContext *server, int user) {
  sqlite3_exec(db, "UPDATE users SET name = ''", nullptr, nullptr, nullptr);
  forget(server, user);
}

std::string greeting(sqlite3 *db, redisContext *server, int user) {
  const std::string key = construct_cache_key("greeting", user);
  const std::string text = "Hello, " + name(db, user);
  freeReplyObject(
      redisCommand(server, "SETEX %s 600 %s", key.c_str(), text.c_str()));
  return text;
}
