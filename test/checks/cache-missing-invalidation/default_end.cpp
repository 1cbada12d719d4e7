// An end that a wrapper gives where its callers say nothing, and one that it
// does not give.
#include <chrono>
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

  // A length of time.
  void keepFor(const std::string &key, const std::string &value,
               std::chrono::seconds ttl = {}) {
    if (ttl.count() > 0)
      freeReplyObject(redisCommand(server, "SETEX %s %d %s", key.c_str(),
                                   static_cast<int>(ttl.count()),
                                   value.c_str()));
    else
      freeReplyObject(
          redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
  }

  // One that there may be none of.
  void keepIf(const std::string &key, const std::string &value,
              std::optional<int> ttl = std::nullopt) {
    if (ttl)
      freeReplyObject(redisCommand(server, "SETEX %s %d %s", key.c_str(), *ttl,
                                   value.c_str()));
    else
      freeReplyObject(
          redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
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

std::string actorBad(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("actor", id);
  if (auto found = cache.get(key))
    return *found;
  std::string actor = load(base, id);
  cache.keepFor(key, actor); // expect-linked: cache-missing-invalidation nothing ever drops 'actor:{int}', it never ends
  return actor;
}

std::string directorOk(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("director", id);
  if (auto found = cache.get(key))
    return *found;
  std::string director = load(base, id);
  cache.keepFor(key, director, std::chrono::seconds(60));
  return director;
}

std::string cutBad(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("cut", id);
  if (auto found = cache.get(key))
    return *found;
  std::string cut = load(base, id);
  cache.keepIf(key, cut); // expect-linked: cache-missing-invalidation nothing ever drops 'cut:{int}', it never ends
  return cut;
}

std::string sceneOk(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("scene", id);
  if (auto found = cache.get(key))
    return *found;
  std::string scene = load(base, id);
  cache.keepIf(key, scene, 60);
  return scene;
}
