// That somebody could drop an entry, and nobody does, drops none.
#include <hiredis/hiredis.h>
#include <iostream>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

class Servers {
public:
  explicit Servers(redisContext *redis) : redis(redis) {}

  std::string get(const std::string &key) {
    auto *reply =
        static_cast<redisReply *>(redisCommand(redis, "GET %s", key.c_str()));
    std::string server = reply && reply->str ? reply->str : "";
    freeReplyObject(reply);
    return server;
  }
  void put(const std::string &key, const std::string &server) {
    freeReplyObject(
        redisCommand(redis, "SET %s %s", key.c_str(), server.c_str()));
  }
  void drop(const std::string &key) {
    freeReplyObject(redisCommand(redis, "DEL %s", key.c_str()));
  }

private:
  redisContext *redis;
};

static void setOnline(sqlite3 *db, int user, int isOnline) {
  sqlite3_stmt *update = nullptr;
  sqlite3_prepare_v2(db, "UPDATE users SET online = ? WHERE id = ?", -1,
                     &update, nullptr);
  sqlite3_bind_int(update, 1, isOnline);
  sqlite3_bind_int(update, 2, user);
  sqlite3_step(update);
  sqlite3_finalize(update);
}

static void logIn(sqlite3 *db, Servers &servers, int user) {
  setOnline(db, user, 1);
  servers.put(construct_cache_key("server", user), "one"); // expect-linked: cache-missing-invalidation nothing ever drops 'server:{int}'
}

int main() {
  sqlite3 *db = nullptr;
  sqlite3_open("users", &db);
  Servers servers(redisConnect("localhost", 6379));
  for (int what = 0, user = 0; std::cin >> what >> user;)
    if (what == 1)
      logIn(db, servers, user);
    else if (what == 2)
      setOnline(db, user, 0);
    else
      std::cout << servers.get(construct_cache_key("server", user));
}
