// What a cache server answers, other processes change.
#include <hiredis/hiredis.h>
#include <map>
#include <string>

static redisContext *server;

static std::string ask(const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

std::string settingBad(const std::string &name) {
  static std::map<std::string, std::string> settings;
  auto found = settings.find(name);
  if (found == settings.end())
    found = settings.emplace(name, ask(name)).first; // expect: cache-static-memo 'settingBad::settings' keeps what was read from a shared cache
  return found->second;
}
