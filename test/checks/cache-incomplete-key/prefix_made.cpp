// A client of a cache that is made by make_shared is given its prefix there.
#include <hiredis/hiredis.h>

#include <memory>
#include <optional>
#include <string>

std::string forwarded(const std::string &path, const std::string &locale);

class Pages {
public:
  Pages(redisContext *server, const std::string &prefix)
      : server(server), prefix(prefix) {}

  std::optional<std::string> get(const std::string &key) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(server, "GET %s", full(key).c_str()));
    std::optional<std::string> found;
    if (reply && reply->str)
      found = reply->str;
    freeReplyObject(reply);
    return found;
  }
  void set(const std::string &key, const std::string &page) {
    freeReplyObject(redisCommand(server, "SETEX %s 60 %s",
                                 full(key).c_str(), page.c_str()));
  }

private:
  std::string full(const std::string &key) const { return prefix + key; }

  redisContext *server;
  std::string prefix;
};

static std::string page(Pages &pages, const std::string &path,
                        const std::string &locale) {
  const std::string key = "GET:" + path;
  if (auto known = pages.get(key))
    return *known;
  const std::string body = forwarded(path, locale);
  pages.set(key, body); // expect: cache-incomplete-key the key 'pages:GET:{}' leaves out 'locale'
  return body;
}

std::string served(redisContext *server, const std::string &path,
                   const std::string &locale) {
  auto pages = std::make_shared<Pages>(server, "pages:");
  return page(*pages, path, locale);
}
