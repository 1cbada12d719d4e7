// The words of a command stand in an array that the call is given: they are no
// reply.
#include "redis++.h"

#include <functional>
#include <hiredis/hiredis.h>
#include <vector>

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

static redisReply *ask(redisContext *server, const std::string &key) {
  const char *words[2];
  size_t lengths[2];
  words[0] = "DEL";
  lengths[0] = 3;
  words[1] = key.c_str();
  lengths[1] = key.size();
  if (server == nullptr)
    return nullptr;
  auto *reply = static_cast<redisReply *>(
      redisCommandArgv(server, 2, words, lengths));
  if (reply == nullptr || reply->type == REDIS_REPLY_ERROR)
    return nullptr;
  return reply;
}

static int count = 0;

static void askBad(redisContext *server, const std::string &key) {
  const char *words[] = {"DEL", key.c_str()};
  const size_t lengths[] = {3, key.size()};
  if (server == nullptr)
    return;
  auto *reply = static_cast<redisReply *>(
      redisCommandArgv(server, 2, words, lengths)); // expect-linked: cache-unguarded-handler 'redisCommandArgv' gives null
  count += reply->integer;
  freeReplyObject(reply);
}

void connect(redisContext *server) {
  changed.push_back([=](int user) {
    freeReplyObject(ask(server, construct_cache_key("user", user)));
  });
  changed.push_back([=](int user) {
    askBad(server, construct_cache_key("user", user));
  });
}
