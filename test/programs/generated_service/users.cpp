// The methods of a service are called by code that was generated, and was not
// seen.
#include "users.pb.h"

#include <hiredis/hiredis.h>
#include <sqlite3.h>

#include <string>

static redisContext *cache;
static sqlite3 *db;

std::string construct_cache_key(const char *family, int id);

static std::string load(int id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, "SELECT name FROM user WHERE id = ?", -1, &query,
                     nullptr);
  sqlite3_bind_int(query, 1, id);
  std::string name;
  if (sqlite3_step(query) == SQLITE_ROW)
    name = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return name;
}

static std::string name(const std::string &key, int id) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(cache, "GET %s", key.c_str()));
  std::string name;
  if (reply && reply->type == REDIS_REPLY_STRING)
    name = reply->str;
  freeReplyObject(reply);
  if (!name.empty())
    return name;
  name = load(id);
  freeReplyObject(redisCommand(cache, "SET %s %s", key.c_str(), name.c_str())); // expect: cache-missing-invalidation 'user:{int}'
  return name;
}

class Users : public UsersService {
public:
  int name(int user) override {
    return !::name(construct_cache_key("user", user), user).empty();
  }
  // Whoever calls this would have to be seen: it has no other body.
  int forget(int user) override {
    freeReplyObject(redisCommand(
        cache, "DEL %s", construct_cache_key("user", user).c_str()));
    return 0;
  }
};

UsersService &users() {
  static Users service;
  return service;
}
