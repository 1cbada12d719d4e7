// Who claims that there is a reply has looked; what is left of the claim in a
// release is another question.
#include "redis++.h"

#include <cassert>
#include <cstdlib>
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

static void check(bool isTrue) {
  if (!isTrue)
    std::abort();
}

#define REQUIRE(condition)                                                     \
  do {                                                                         \
    if (!(condition))                                                          \
      return;                                                                  \
  } while (false)

void connect(redisContext *server) {
  changed.push_back([=](int ok) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
    assert(reply);
    count += reply->integer;
    freeReplyObject(reply);
  });
  changed.push_back([=](int ok) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
    check(reply != nullptr);
    count += reply->integer;
    freeReplyObject(reply);
  });
  changed.push_back([=](int ok) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(ok).c_str()));
    REQUIRE(reply);
    count += reply->integer;
    freeReplyObject(reply);
  });
  changed.push_back([=](int bad) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "DEL %s", key(bad).c_str())); // expect-linked: cache-unguarded-handler 'redisCommand' gives null
    assert(count >= 0);
    count += reply->integer;
    freeReplyObject(reply);
  });
}
