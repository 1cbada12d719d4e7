// More ways to look at a reply.
#include "redis++.h"

#include <functional>
#include <hiredis/hiredis.h>
#include <vector>

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

static int count = 0;
static std::string key(int user) { return construct_cache_key("user", user); }

static void toldByTheContext(redisContext *server, int ok) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key(ok).c_str()));
  if (server->err != 0)
    return;
  count += reply->integer;
  freeReplyObject(reply);
}

static void untilItIsThere(redisContext *server, int ok) {
  redisReply *reply = nullptr;
  while (!reply)
    reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
  count += reply->integer;
  freeReplyObject(reply);
}

static void inTheCondition(redisContext *server, int ok) {
  if (auto *reply = static_cast<redisReply *>(
          redisCommand(server, "DEL %s", key(ok).c_str()));
      reply != nullptr) {
    count += reply->integer;
    freeReplyObject(reply);
  }
}

static void usedBefore(redisContext *server, int bad) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key(bad).c_str())); // expect-linked: cache-unguarded-handler 'redisCommand' gives null
  count += reply->integer;
  if (reply)
    freeReplyObject(reply);
}

void connect(redisContext *server) {
  changed.push_back([=](int user) { toldByTheContext(server, user); });
  changed.push_back([=](int user) { untilItIsThere(server, user); });
  changed.push_back([=](int user) { inTheCondition(server, user); });
  changed.push_back([=](int user) { usedBefore(server, user); });
}
