// Of what is asked of a request by words, the key holds what it asks for.
#include "CacheKeys.h"

#include <hiredis/hiredis.h>
#include <map>
#include <string>

class Request {
public:
  std::string parameter(const std::string &name) const {
    auto found = parameters.find(name);
    return found == parameters.end() ? "" : found->second;
  }
  std::string uri() const { return path; }

private:
  std::map<std::string, std::string> parameters;
  std::string path;
};

std::string listed(const std::string &user, const std::string &page);

static std::string get(redisContext *redis, const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(redis, "GET %s", key.c_str()));
  std::string text = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return text;
}

static void set(redisContext *redis, const std::string &key,
                const std::string &text) {
  freeReplyObject(
      redisCommand(redis, "SETEX %s 60 %s", key.c_str(), text.c_str()));
}

std::string ordersBad(redisContext *redis, const Request &request) {
  const std::string user = request.parameter("user");
  const std::string key = construct_cache_key("orders", user);
  if (std::string known = get(redis, key); !known.empty())
    return known;
  const std::string list = listed(user, request.parameter("page"));
  set(redis, key, list); // expect: cache-incomplete-key leaves out 'page' of 'request', on which the value depends
  return list;
}

std::string ordersOk(redisContext *redis, const Request &request) {
  const std::string user = request.parameter("user");
  const std::string page = request.parameter("page");
  const std::string key = construct_cache_key("pages", user, page);
  if (std::string known = get(redis, key); !known.empty())
    return known;
  const std::string list = listed(user, page);
  set(redis, key, list);
  return list;
}

std::string byUriOk(redisContext *redis, const Request &request) {
  const std::string user = request.parameter("user");
  const std::string key = construct_cache_key("answers", user, request.uri());
  if (std::string known = get(redis, key); !known.empty())
    return known;
  const std::string list = listed(user, request.parameter("page"));
  set(redis, key, list);
  return list;
}

// Who may ask says nothing of what is answered.
std::string allowedOk(redisContext *redis, const Request &request) {
  if (request.parameter("token").empty())
    return "";
  const std::string user = request.parameter("user");
  const std::string key = construct_cache_key("baskets", user);
  if (std::string known = get(redis, key); !known.empty())
    return known;
  const std::string list = listed(user, "");
  set(redis, key, list);
  return list;
}

// Settings are what they are.
static std::string greeting(redisContext *redis, const Request &settings,
                            const std::string &user) {
  const std::string key =
      construct_cache_key("greetings", settings.parameter("prefix"), user);
  if (std::string known = get(redis, key); !known.empty())
    return known;
  const std::string text = listed(user, settings.parameter("language"));
  set(redis, key, text);
  return text;
}

static Request settings;

std::string greetingOk(redisContext *redis, const std::string &user) {
  return greeting(redis, settings, user);
}
