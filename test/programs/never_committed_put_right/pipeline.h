#pragma once

#include <string>

struct redisContext;

/// Drops many entries with one round trip.
class Pipeline {
public:
  explicit Pipeline(const char *host);
  ~Pipeline();
  Pipeline(const Pipeline &) = delete;
  Pipeline &operator=(const Pipeline &) = delete;

  void del(const std::string &key);
  void flush();

private:
  redisContext *context;
  int pending = 0;
};
