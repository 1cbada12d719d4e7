#include "cache.h"

#include <hiredis/hiredis.h>

static redisContext *connected() {
  thread_local redisContext *context = redisConnect("localhost", 6379);
  return context;
}

std::optional<std::string> Cache::get(const std::string &key) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(connected(), "GET %s", key.c_str()));
  std::optional<std::string> value;
  if (reply && reply->type == REDIS_REPLY_STRING)
    value = reply->str;
  freeReplyObject(reply);
  return value;
}

void Cache::set(const std::string &key, const std::string &value, int seconds) {
  freeReplyObject(redisCommand(connected(), "SETEX %s %d %s", key.c_str(),
                               seconds, value.c_str()));
}

void Cache::del(const std::string &key) {
  freeReplyObject(redisCommand(connected(), "DEL %s", key.c_str()));
}
