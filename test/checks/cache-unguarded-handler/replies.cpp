// hiredis gives null when its server is away: who looks first, who does not.
#include "redis++.h"

#include <functional>
#include <hiredis/hiredis.h>
#include <iostream>
#include <memory>
#include <vector>

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

struct Free {
  void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using Reply = std::unique_ptr<redisReply, Free>;

static int count = 0;
static std::string key(int user) { return construct_cache_key("user", user); }

void connect(redisContext *server) {
  changed.push_back([=](int ok) {
    freeReplyObject(redisCommand(server, "DEL %s", key(ok).c_str()));
  });
  changed.push_back([=](int ok) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
    if (!reply)
      return;
    count += reply->integer;
    freeReplyObject(reply);
  });
  changed.push_back([=](int ok) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
    if (reply == nullptr || reply->type == REDIS_REPLY_ERROR)
      std::cerr << "user " << ok << " stays\n";
    freeReplyObject(reply);
  });
  changed.push_back([=](int ok) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
    const bool isDone = reply && reply->integer == 1;
    count += isDone;
    freeReplyObject(reply);
  });
  changed.push_back([=](int ok) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
    count += reply ? reply->integer : 0;
    freeReplyObject(reply);
  });
  changed.push_back([=](int bad) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(bad).c_str())); // expect-linked: cache-unguarded-handler 'redisCommand' gives null when the cache server is away, and this handler uses it all the same
    if (reply->type == REDIS_REPLY_ERROR)
      std::cerr << reply->str << '\n';
    freeReplyObject(reply);
  });
  // With an owner.
  changed.push_back([=](int ok) {
    const Reply reply(static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str())));
    if (reply)
      count += reply->integer;
  });
  changed.push_back([=](int bad) {
    const Reply reply(static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(bad).c_str()))); // expect-linked: cache-unguarded-handler 'redisCommand' gives null
    count += reply->integer;
  });
}
