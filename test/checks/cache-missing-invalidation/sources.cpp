// What an entry is made of: of what can change, or of nothing but its key.
#include <chrono>
#include <hiredis/hiredis.h>
#include <pqxx/pqxx>
#include <string>

std::string construct_cache_key(const char *family, int id);

static redisContext *server;

static std::string get(const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

static void set(const std::string &key, const std::string &value) {
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
}

std::string roomBad(pqxx::connection &db, int id) {
  const std::string key = construct_cache_key("room", id);
  if (std::string found = get(key); !found.empty())
    return found;
  pqxx::work work(db);
  auto row = work.exec_params1("SELECT name FROM rooms WHERE id = $1", id);
  std::string name = row[0].as<std::string>();
  set(key, name); // expect-linked: cache-missing-invalidation nothing ever drops 'room:{int}', it never ends, and it is made of what was read from a database
  return name;
}

// It is so for ever.
std::string romanOk(int number) {
  const std::string key = construct_cache_key("roman", number);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text;
  for (; number >= 10; number -= 10)
    text += 'X';
  for (; number > 0; --number)
    text += 'I';
  set(key, text);
  return text;
}

// The time at which something happened does not change.
std::string firstSeenOk(int user) {
  const std::string key = construct_cache_key("first_seen", user);
  if (std::string found = get(key); !found.empty())
    return found;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  std::string seen = std::to_string(now.count());
  set(key, seen);
  return seen;
}

// A lock is held, and not looked up for what it holds.
bool lockOk(pqxx::connection &db, int job) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "SET %s 1 NX",
                   construct_cache_key("lock", job).c_str()));
  const bool isMine = reply && reply->type == REDIS_REPLY_STATUS;
  freeReplyObject(reply);
  if (isMine) {
    pqxx::work work(db);
    work.exec_params0("UPDATE jobs SET n = n + 1 WHERE id = $1", job);
    work.commit();
  }
  return isMine;
}
