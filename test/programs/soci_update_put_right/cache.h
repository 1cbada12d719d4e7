#pragma once

#include <string>

struct redisContext;

std::string construct_cache_key(const char *family, int id);

/// What the shop keeps in Redis; an empty text stands for no entry.
class Cache {
public:
  explicit Cache(redisContext *server) : server(server) {}
  std::string get(const std::string &key);
  void set(const std::string &key, const std::string &value);
  void erase(const std::string &key);

private:
  redisContext *server;
};
