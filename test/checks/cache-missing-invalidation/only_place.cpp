// Without a database the cache is where everything is, and it is meant to stay.
#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

void renameOk(redisContext *server, int user, const std::string &name) {
  const std::string key = construct_cache_key("user", user);
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), name.c_str()));
}
std::string name(redisContext *server, int user) {
  const std::string key = construct_cache_key("user", user);
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}
