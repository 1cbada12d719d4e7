// Wrappers that throw where the client gives null and the reply is required.
#include <functional>
#include <hiredis/hiredis.h>
#include <optional>
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

static redisReply *asked(redisContext *server, const std::string &key,
                         bool required) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str())); // expect-linked: cache-unguarded-handler 'redisCommand' gives null when the cache server is away, and this handler lets out what is thrown then
  if (required && !reply)
    throw Away("no reply");
  return reply;
}

static redisReply *neverRequired(redisContext *server, const std::string &key,
                                 bool required = false) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str()));
  if (required && !reply)
    throw Away("no reply");
  return reply;
}

static redisReply *nested(redisContext *server, const std::string &key,
                          bool required) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str()));
  if (required) {
    if (!reply)
      throw Away("no reply");
  }
  return reply;
}

// Who calls it may give the constant one call further up.
static redisReply *passedOn(redisContext *server, const std::string &key,
                            bool required) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str()));
  if (!reply && required)
    throw Away("no reply");
  return reply;
}

static void drop(redisContext *server, const std::string &key, bool required) {
  freeReplyObject(passedOn(server, key, required));
}

// Here another copy would do.
static void both(redisContext *server, const std::string &key,
                 const std::optional<int> &other) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "DEL %s", key.c_str()));
  if (!reply && !other.has_value())
    throw Away("neither");
  freeReplyObject(reply);
}

class Server {
public:
  Server(redisContext *server, bool strict) : server(server), strict(strict) {}
  void drop(const std::string &key) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "UNLINK %s", key.c_str())); // expect-linked: cache-unguarded-handler lets out what is thrown then
    if (strict && (!reply || reply->type == REDIS_REPLY_ERROR))
      throw Away("no reply");
    freeReplyObject(reply);
  }

private:
  redisContext *server;
  bool strict;
};

void connect(redisContext *server, Server &strict, std::optional<int> other) {
  changed.push_back([server](int user) {
    freeReplyObject(asked(server, construct_cache_key("card", user), true));
  });
  changed.push_back([server](int user) {
    freeReplyObject(neverRequired(server, construct_cache_key("name", user)));
  });
  changed.push_back([server](int user) {
    freeReplyObject(nested(server, construct_cache_key("mail", user), false));
  });
  changed.push_back([server](int user) {
    drop(server, construct_cache_key("photo", user), false);
  });
  changed.push_back([server, other](int user) {
    both(server, construct_cache_key("phone", user), other);
  });
  changed.push_back(
      [&strict](int user) { strict.drop(construct_cache_key("fax", user)); });
}
