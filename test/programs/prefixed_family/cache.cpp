#include "cache.h"

#include <hiredis/hiredis.h>

std::string Cache::get(const std::string &key) {
  const std::string full = base + ":" + key; // expect: cache-raw-key '{}:{}'
  auto *reply =
      static_cast<redisReply *>(redisCommand(context, "GET %s", full.c_str()));
  std::string value =
      reply && reply->type == REDIS_REPLY_STRING ? reply->str : "";
  freeReplyObject(reply);
  return value;
}

void Cache::set(const std::string &key, const std::string &value) {
  const std::string full = base + ":" + key; // expect: cache-raw-key '{}:{}'
  freeReplyObject(
      redisCommand(context, "SET %s %s", full.c_str(), value.c_str()));
}

void Cache::drop(const std::string &key) {
  const std::string full = base + ":" + key; // expect: cache-raw-key '{}:{}'
  freeReplyObject(redisCommand(context, "DEL %s", full.c_str()));
}
