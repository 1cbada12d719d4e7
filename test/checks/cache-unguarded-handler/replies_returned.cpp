// A helper gives the reply to the handler, which looks at it, or does not.
#include "redis++.h"

#include <functional>
#include <hiredis/hiredis.h>
#include <memory>
#include <vector>

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

static int count = 0;

static redisReply *drop(redisContext *server, int ok) {
  return static_cast<redisReply *>(redisCommand(
      server, "DEL %s", construct_cache_key("user", ok).c_str()));
}

static redisReply *dropNow(redisContext *server, int bad) {
  const std::string key = construct_cache_key("now", bad);
  return static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str())); // expect-linked: cache-unguarded-handler 'redisCommand' gives null when the cache server is away, and this handler uses it all the same
}

static bool isRefused(const redisReply *reply) {
  return !reply || reply->type == REDIS_REPLY_ERROR;
}

void connect(redisContext *server) {
  changed.push_back([=](int user) { freeReplyObject(drop(server, user)); });
  changed.push_back([=](int user) {
    redisReply *reply = drop(server, user);
    if (!isRefused(reply))
      count += reply->integer;
    freeReplyObject(reply);
  });
  changed.push_back([=](int user) {
    if (redisReply *reply = drop(server, user)) {
      count += reply->integer;
      freeReplyObject(reply);
    }
  });
  changed.push_back([=](int user) {
    redisReply *reply = dropNow(server, user);
    count += reply->integer;
    freeReplyObject(reply);
  });
}
