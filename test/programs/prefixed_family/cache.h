#pragma once
#include <string>

struct redisContext;

std::string construct_cache_key(const char *family, int id);

// All keys of this program begin with a name that is read at the start.
class Cache {
public:
  explicit Cache(const std::string &name) : base(name) {}
  std::string get(const std::string &key);
  void set(const std::string &key, const std::string &value);
  void drop(const std::string &key);

private:
  std::string base;
  redisContext *context = nullptr;
};
