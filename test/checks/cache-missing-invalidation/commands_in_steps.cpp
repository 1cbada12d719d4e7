// Commands that a wrapper puts together in steps: which keys they are about,
// its callers say.
#include <cstdio>
#include <hiredis/hiredis.h>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const std::string &family, int id);

class Cache {
public:
  explicit Cache(redisContext *to) : server(to) {}

  std::string get(const std::string &key) {
    std::string command = "GET ";
    command.append(key);
    return textOf(redisCommand(server, command.c_str()));
  }
  void keep(const std::string &key, const std::string &value) {
    std::string command = "SET ";
    command += key;
    command += " ";
    command += value;
    freeReplyObject(redisCommand(server, command.c_str()));
  }
  void keepInBuffer(const char *key, const char *value) {
    char command[512];
    snprintf(command, sizeof command, "SET %s %s", key, value);
    freeReplyObject(redisCommand(server, command));
  }
  void drop(const std::string &key) {
    std::string command = "DEL ";
    command += key;
    freeReplyObject(redisCommand(server, command.c_str()));
  }

private:
  static std::string textOf(void *answer) {
    auto *reply = static_cast<redisReply *>(answer);
    std::string text;
    if (reply && reply->str)
      text = reply->str;
    freeReplyObject(reply);
    return text;
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
  if (std::string found = cache.get(key); !found.empty())
    return found;
  const std::string title = load(base, id);
  cache.keep(key, title); // expect-linked: cache-missing-invalidation nothing ever drops 'title:{int}', it never ends
  return title;
}

std::string cutBad(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("cut", id);
  if (std::string found = cache.get(key); !found.empty())
    return found;
  const std::string cut = load(base, id);
  cache.keepInBuffer(key.c_str(), cut.c_str()); // expect-linked: cache-missing-invalidation nothing ever drops 'cut:{int}', it never ends
  return cut;
}

std::string nameOk(Cache &cache, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("name", id);
  if (std::string found = cache.get(key); !found.empty())
    return found;
  const std::string name = load(base, id);
  cache.keep(key, name);
  return name;
}

void rename(Cache &cache, int id) { cache.drop(construct_cache_key("name", id)); }
