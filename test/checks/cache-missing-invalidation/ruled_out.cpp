// An end that a helper gives only to those who ask for one.
#include "Texts.h"

#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

class Redis {
public:
  explicit Redis(const char *host) : server(redisConnect(host, 6379)) {}

  std::string get(const std::string &key) {
    auto *answer = static_cast<redisReply *>(
        redisCommand(server, "GET %s", key.c_str()));
    std::string text = answer && answer->str ? answer->str : "";
    freeReplyObject(answer);
    return text;
  }
  void set(const std::string &key, const std::string &text, int seconds = -1,
           bool isKept = false) {
    freeReplyObject(
        redisCommand(server, "SET %s %s", key.c_str(), text.c_str()));
    if (!text.empty() && seconds > 0 && !isKept)
      freeReplyObject(
          redisCommand(server, "EXPIRE %s %d", key.c_str(), seconds));
  }

private:
  redisContext *server;
};

std::string pageBad(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("page", id);
  std::string text = redis.get(key);
  if (text.empty()) {
    text = load(db);
    redis.set(key, text); // expect-linked: cache-missing-invalidation nothing ever drops 'page:{int}'
  }
  return text;
}

std::string menuOk(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("menu", id);
  std::string text = redis.get(key);
  if (text.empty()) {
    text = load(db);
    redis.set(key, text, 3600);
  }
  return text;
}

std::string imageBad(PGconn *db, Redis &redis, int id) {
  const std::string key = construct_cache_key("image", id);
  std::string text = redis.get(key);
  if (text.empty()) {
    text = load(db);
    redis.set(key, text, 3600, true); // expect-linked: cache-missing-invalidation nothing ever drops 'image:{int}'
  }
  return text;
}

std::string soundOk(PGconn *db, Redis &redis, int id, int seconds) {
  const std::string key = construct_cache_key("sound", id);
  std::string text = redis.get(key);
  if (text.empty()) {
    text = load(db);
    redis.set(key, text, seconds);
  }
  return text;
}
