// A command with any number of words: each number of them is a function of its
// own, with the words that it was given.
#include <hiredis/hiredis.h>
#include <sqlite3.h>
#include <string>

class Client {
public:
  template <class... Words>
  redisReply *ask(const char *command, const Words &...words) {
    return static_cast<redisReply *>(redisCommand(link, command, words...));
  }
  std::string get(const std::string &key) {
    redisReply *answer = ask("GET %s", key.c_str());
    std::string text = answer && answer->str ? answer->str : "";
    freeReplyObject(answer);
    return text;
  }
  void set(const std::string &key, const std::string &value) {
    freeReplyObject(ask("SET %s %s", key.c_str(), value.c_str()));
  }
  void forget(const std::string &key, const std::string &other) {
    freeReplyObject(ask("DEL %s %s", key.c_str(), other.c_str()));
  }

private:
  redisContext *link = redisConnect("localhost", 6379);
};

static std::string construct_cache_key(const char *space, int id) {
  return std::string(space) + ":" + std::to_string(id);
}

static std::string read(sqlite3_stmt *query, int id) {
  sqlite3_bind_int(query, 1, id);
  sqlite3_step(query);
  return reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
}

std::string stars(Client &cache, sqlite3_stmt *query, int product) {
  const std::string key = construct_cache_key("stars", product);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string row = read(query, product);
  cache.set(key, row); // expect-linked: cache-missing-invalidation
  return row;
}

std::string maker(Client &cache, sqlite3_stmt *query, int product) {
  const std::string key = construct_cache_key("maker", product);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string row = read(query, product);
  cache.set(key, row);
  return row;
}

void onMakerChanged(Client &cache, int product) {
  cache.forget(construct_cache_key("maker", product),
               construct_cache_key("address", product));
}
