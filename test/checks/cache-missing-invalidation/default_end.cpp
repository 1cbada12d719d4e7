// An end that a wrapper gives where its callers say nothing, and one that it
// does not give.
#include <hiredis/hiredis.h>
#include <optional>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const std::string &family, int id);

class Cache {
public:
  explicit Cache(redisContext *to) : server(to) {}

  std::optional<std::string> get(const std::string &key) {
    auto *reply =
        static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
    std::optional<std::string> found;
    if (reply && reply->type == REDIS_REPLY_STRING)
      found.emplace(reply->str, reply->len);
    freeReplyObject(reply);
    return found;
  }

  void keep(const std::string &key, const std::string &value, int ttl = 0) {
    put(key, value, ttl);
  }

  void lend(const std::string &key, const std::string &value, int ttl = 60) {
    put(key, value, ttl);
  }

private:
  void put(const std::string &key, const std::string &value, int ttl) {
    if (ttl > 0)
      freeReplyObject(redisCommand(server, "SETEX %s %d %s", key.c_str(), ttl,
                                   value.c_str()));
    else
      freeReplyObject(
          redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
  }

  redisContext *server;
};

static std::string load(sqlite3 *base, int id) {
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, "SELECT title FROM videos WHERE id = ?", -1, &rows,
                     nullptr);
  sqlite3_bind_int(rows, 1, id);
  std::string title;
  if (sqlite3_step(rows) == SQLITE_ROW)
    title = reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return title;
}

std::string titleBad(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("title", id);
  if (auto found = cache.get(key))
    return *found;
  std::string title = load(base, id);
  cache.keep(key, title); // expect-linked: cache-missing-invalidation nothing ever drops 'title:{int}', it never ends
  return title;
}

std::string nameOk(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("name", id);
  if (auto found = cache.get(key))
    return *found;
  std::string name = load(base, id);
  cache.lend(key, name);
  return name;
}
