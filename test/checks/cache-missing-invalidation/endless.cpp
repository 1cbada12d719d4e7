// Beside a database, what is put into the cache for each user and never ends.
#include <hiredis/hiredis.h>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

class Cache {
public:
  explicit Cache(redisContext *server) : server(server) {}

  std::string get(const std::string &key) {
    auto *reply =
        static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
    std::string found = reply && reply->str ? reply->str : "";
    freeReplyObject(reply);
    return found;
  }
  void set(const std::string &key, const std::string &value) {
    freeReplyObject(
        redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
  }
  void setOnce(const std::string &key, const std::string &value) {
    freeReplyObject(
        redisCommand(server, "SETNX %s %s", key.c_str(), value.c_str()));
  }
  void put(const std::string &key, const std::string &field,
           const std::string &value) {
    freeReplyObject(redisCommand(server, "HSET %s %s %s", key.c_str(),
                                 field.c_str(), value.c_str()));
  }
  void endSoon(const std::string &key) {
    freeReplyObject(redisCommand(server, "EXPIRE %s 600", key.c_str()));
  }
  void drop(const std::string &key) {
    freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));
  }

private:
  redisContext *server;
};


void logIn(Cache &cache, sqlite3 *db, int user, const std::string &token) {
  sqlite3_exec(db, "UPDATE users SET seen = 1", nullptr, nullptr, nullptr);
  cache.set(construct_cache_key("token", user), token); // expect-linked: cache-missing-invalidation nothing ever drops 'token:{int}', and it never ends
}
bool isLoggedIn(Cache &cache, int user, const std::string &token) {
  return cache.get(construct_cache_key("token", user)) == token;
}

// It goes with who leaves.
void enterOk(Cache &cache, int user, const std::string &room) {
  cache.set(construct_cache_key("room", user), room);
}
std::string roomOf(Cache &cache, int user) {
  return cache.get(construct_cache_key("room", user));
}
void leave(Cache &cache, int user) {
  cache.drop(construct_cache_key("room", user));
}

// It ends.
void askOk(Cache &cache, int user, const std::string &code) {
  const std::string key = construct_cache_key("code", user);
  cache.set(key, code);
  cache.endSoon(key);
}
bool isRight(Cache &cache, int user, const std::string &code) {
  return cache.get(construct_cache_key("code", user)) == code;
}

// One entry.
void greetOk(Cache &cache, const std::string &text) {
  cache.set("greeting", text);
}
std::string greeting(Cache &cache) { return cache.get("greeting"); }

// Nobody reads it.
void noteOk(Cache &cache, int user, const std::string &text) {
  cache.set(construct_cache_key("note", user), text);
}

// Who comes first has it.
void claimOk(Cache &cache, int seat, const std::string &user) {
  cache.setOnce(construct_cache_key("seat", seat), user);
}
std::string claimedBy(Cache &cache, int seat) {
  return cache.get(construct_cache_key("seat", seat));
}

// A record that is kept field by field.
void rankOk(Cache &cache, int user, const std::string &points) {
  cache.put(construct_cache_key("rank", user), "points", points);
}

// Read through, and written anew with each change.
std::string name(Cache &cache, sqlite3_stmt *query, int user) {
  const std::string key = construct_cache_key("name", user);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  sqlite3_bind_int(query, 1, user);
  sqlite3_step(query);
  std::string found =
      reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  cache.set(key, found);
  return found;
}
void renameOk(Cache &cache, int user, const std::string &now) {
  cache.set(construct_cache_key("name", user), now);
}
