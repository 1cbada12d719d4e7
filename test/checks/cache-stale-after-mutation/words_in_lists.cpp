// A client that is given its words as a list.
#include "Table.h"
#include <hiredis/hiredis.h>
#include <initializer_list>
#include <string>
#include <vector>

class Client {
public:
  std::string get(const std::string &key) { return ask({"GET", key}); }
  void set(const std::string &key, const std::string &value) {
    ask({"SET", key, value});
  }
  void drop(const std::string &key) { ask({"DEL", key}); }

private:
  std::string ask(const std::vector<std::string> &words) {
    std::vector<const char *> pointers;
    std::vector<std::size_t> lengths;
    for (const std::string &word : words) {
      pointers.push_back(word.data());
      lengths.push_back(word.size());
    }
    auto *answer = static_cast<redisReply *>(
        redisCommandArgv(link, static_cast<int>(pointers.size()),
                         pointers.data(), lengths.data()));
    std::string text = answer && answer->str ? answer->str : "";
    freeReplyObject(answer);
    return text;
  }

  redisContext *link = redisConnect("localhost", 6379);
};

std::string construct_cache_key(const char *family, int id);

std::string name(sqlite3 *db, Client &cache, int user) {
  const std::string key = construct_cache_key("name", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string name = first(db, "SELECT name FROM users WHERE id = ?", user);
  cache.set(key, name);
  return name;
}

void removeOk(sqlite3 *db, Client &cache, int user) {
  change(db, "DELETE FROM users WHERE id = ?", user);
  cache.drop(construct_cache_key("name", user));
}

void renameBad(sqlite3 *db, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = ?", user); // expect-linked: cache-stale-after-mutation table 'users' and leads to no drop of 'name:{int}'
}
