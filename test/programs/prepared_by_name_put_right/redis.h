#pragma once

#include <optional>
#include <string>

struct redisContext;

std::string construct_cache_key(const char *family, int id);

/// The shared cache. While its server is away, reads answer nothing.
class Redis {
public:
  explicit Redis(const char *host);
  ~Redis();
  Redis(const Redis &) = delete;
  Redis &operator=(const Redis &) = delete;

  std::optional<std::string> get(const std::string &key);
  void setex(const std::string &key, int seconds, const std::string &value);
  void del(const std::string &key);

private:
  redisContext *context;
};
