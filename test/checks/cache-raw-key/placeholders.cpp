// What a member or a buffer begins with is no part of a key where somebody else
// gives it another value.
#include <hiredis/hiredis.h>

#include <cstring>
#include <string>

class Request {
public:
  int width() const { return Width; }
  bool parse(const char *message);

private:
  int Width = 0;
};

std::string drawn(int width);

std::string picture(redisContext *redis, const std::string &name,
                    const char *message) {
  Request request;
  if (!request.parse(message))
    return {};
  const std::string key = "picture:" + name + ":" + std::to_string(request.width()); // expect: cache-raw-key the key 'picture:{}:{int}' of
  auto *reply =
      static_cast<redisReply *>(redisCommand(redis, "GET %s", key.c_str()));
  std::string text;
  if (reply && reply->type == REDIS_REPLY_STRING)
    text = reply->str;
  freeReplyObject(reply);
  if (text.empty()) {
    text = drawn(request.width());
    freeReplyObject(
        redisCommand(redis, "SETEX %s 60 %s", key.c_str(), text.c_str()));
  }
  return text;
}

const char *member(const char *message, const char *name);

static bool parse(const char *message, char *user) {
  const char *found = member(message, "user");
  if (!found)
    return false;
  std::strcpy(user, found);
  return true;
}

bool isKnown(redisContext *redis, const char *message) {
  char user[128] = {0};
  if (!parse(message, user))
    return false;
  auto *reply =
      static_cast<redisReply *>(redisCommand(redis, "GET user:%s:%s", user, message)); // expect: cache-raw-key the key 'user:{}:{}' of
  const bool is_there = reply && reply->str;
  freeReplyObject(reply);
  if (!is_there)
    freeReplyObject(redisCommand(redis, "SETEX user:%s:%s 60 1", user, message)); // expect: cache-raw-key the key 'user:{}:{}' of
  return is_there;
}
