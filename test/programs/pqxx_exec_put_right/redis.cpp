#include "redis.h"

#include <hiredis/hiredis.h>
#include <iostream>
#include <memory>

namespace {

struct FreeReply {
  void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using Reply = std::unique_ptr<redisReply, FreeReply>;

void warn_unless(const Reply &reply, const char *verb) {
  if (!reply || reply->type == REDIS_REPLY_ERROR)
    std::cerr << "redis: " << verb << " failed\n";
}

} // namespace

std::string construct_cache_key(const char *family, int id) {
  return std::string(family) + ':' + std::to_string(id);
}

Redis::Redis(const char *host) : context(redisConnect(host, 6379)) {}

Redis::~Redis() { redisFree(context); }

std::optional<std::string> Redis::get(const std::string &key) {
  const Reply reply(static_cast<redisReply *>(
      redisCommand(context, "GET %b", key.data(), key.size())));
  if (!reply || reply->type != REDIS_REPLY_STRING)
    return std::nullopt;
  return std::string(reply->str, reply->len);
}

void Redis::setex(const std::string &key, int seconds,
                  const std::string &value) {
  const Reply reply(static_cast<redisReply *>(
      redisCommand(context, "SETEX %b %d %b", key.data(), key.size(), seconds,
                   value.data(), value.size())));
  warn_unless(reply, "SETEX");
}

void Redis::del(const std::string &key) {
  const Reply reply(static_cast<redisReply *>(
      redisCommand(context, "DEL %b", key.data(), key.size())));
  warn_unless(reply, "DEL");
}
