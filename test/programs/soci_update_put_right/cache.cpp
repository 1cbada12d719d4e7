#include "cache.h"

#include <hiredis/hiredis.h>

std::string construct_cache_key(const char *family, int id) {
  return std::string(family) + ':' + std::to_string(id);
}

std::string Cache::get(const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found;
  if (reply && reply->type == REDIS_REPLY_STRING)
    found.assign(reply->str, reply->len);
  freeReplyObject(reply);
  return found;
}

void Cache::set(const std::string &key, const std::string &value) {
  freeReplyObject(redisCommand(server, "SET %s %b", key.c_str(), value.data(),
                               value.size()));
}

void Cache::erase(const std::string &key) {
  freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));
}
