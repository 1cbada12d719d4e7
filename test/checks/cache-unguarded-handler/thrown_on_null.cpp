// Wrappers that throw where the client gives null.
#include <functional>
#include <hiredis/hiredis.h>
#include <stdexcept>
#include <string>
#include <vector>

std::string construct_cache_key(const char *family, int id);

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

struct Away : std::runtime_error {
  using runtime_error::runtime_error;
};

static redisReply *answered(redisContext *server, const std::string &key) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str())); // expect-linked: cache-unguarded-handler 'redisCommand' gives null when the cache server is away, and this handler lets out what is thrown then
  if (!reply)
    throw Away("no reply");
  return reply;
}

static void dropOrThrow(redisContext *server, const std::string &key) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "UNLINK %s", key.c_str())); // expect-linked: cache-unguarded-handler lets out what is thrown then
  if (reply == nullptr || reply->type == REDIS_REPLY_ERROR)
    throw Away("no good reply");
  freeReplyObject(reply);
}

static void dropGuarded(redisContext *server, const std::string &key) {
  auto *ok = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str()));
  if (!ok)
    throw Away("no reply");
  freeReplyObject(ok);
}

// It throws what a server says that is there.
static void dropRefused(redisContext *server, const std::string &key) {
  auto *ok = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str()));
  if (ok && ok->type == REDIS_REPLY_ERROR)
    throw std::logic_error(ok->str);
  freeReplyObject(ok);
}

void connect(redisContext *server) {
  changed.push_back([server](int user) {
    freeReplyObject(answered(server, construct_cache_key("card", user)));
  });
  changed.push_back([server](int user) {
    dropOrThrow(server, construct_cache_key("photo", user));
  });
  changed.push_back([server](int user) {
    try {
      dropGuarded(server, construct_cache_key("name", user));
    } catch (const Away &) {
    }
  });
  changed.push_back([server](int user) {
    dropRefused(server, construct_cache_key("mail", user));
  });
}
