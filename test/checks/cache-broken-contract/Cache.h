// What these services keep in Redis; an empty text stands for no entry.
#ifndef CACHE_H
#define CACHE_H

#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

class Cache {
public:
  explicit Cache(redisContext *server) : server(server) {}

  std::string get(const std::string &key) {
    auto *reply =
        static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
    std::string found = reply && reply->str ? reply->str : "";
    freeReplyObject(reply);
    return found;
  }
  /// For a day.
  void set(const std::string &key, const std::string &value) {
    freeReplyObject(redisCommand(server, "SETEX %s 86400 %s", key.c_str(),
                                 value.c_str()));
  }
  void drop(const std::string &key) {
    freeReplyObject(redisCommand(server, "DEL %s", key.c_str()));
  }

private:
  redisContext *server;
};

#endif
