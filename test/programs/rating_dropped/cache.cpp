#include "cache.h"

#include <hiredis/hiredis.h>

std::string Cache::get(const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

void Cache::set(const std::string &key, const std::string &value) {
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
}

void Cache::erase(const std::string &key) {
  freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));
}
