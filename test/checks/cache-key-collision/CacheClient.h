// The shared cache as most services wrap it.
#ifndef CACHE_CLIENT_H
#define CACHE_CLIENT_H

#include <hiredis/hiredis.h>
#include <optional>
#include <string>

class CacheClient {
public:
  CacheClient(const std::string &host, int port)
      : context(redisConnect(host.c_str(), port)) {}
  ~CacheClient() { redisFree(context); }
  CacheClient(const CacheClient &) = delete;
  CacheClient &operator=(const CacheClient &) = delete;

  std::optional<std::string> get(const std::string &key) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(context, "GET %b", key.data(), key.size()));
    std::optional<std::string> value;
    if (reply && reply->type == REDIS_REPLY_STRING)
      value.emplace(reply->str, reply->len);
    freeReplyObject(reply);
    return value;
  }
  void set(const std::string &key, const std::string &value, int seconds) {
    freeReplyObject(redisCommand(context, "SETEX %b %d %b", key.data(),
                                 key.size(), seconds, value.data(),
                                 value.size()));
  }
  void del(const std::string &key) {
    freeReplyObject(redisCommand(context, "DEL %s", key.c_str()));
  }

private:
  redisContext *context;
};

#endif
