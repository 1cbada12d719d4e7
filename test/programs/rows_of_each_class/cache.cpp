#include "cache.h"

#include <hiredis/hiredis.h>

static redisContext *server() {
  static redisContext *const only = redisConnect("localhost", 6379);
  return only;
}

std::optional<std::string> cached(const std::string &key) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server(), "GET %s", key.c_str()));
  std::optional<std::string> text;
  if (reply && reply->str)
    text = reply->str;
  freeReplyObject(reply);
  return text;
}

void keep(const std::string &key, const std::string &text) {
  freeReplyObject(redisCommand(server(), "SETEX %s 3600 %s", key.c_str(), text.c_str()));
}

void drop(const std::string &key) {
  freeReplyObject(redisCommand(server(), "DEL %s", key.c_str()));
}
