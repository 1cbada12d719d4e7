#pragma once
#include <optional>
#include <string>

std::string construct_cache_key(const std::string &family, long id);

class Cache {
public:
  std::optional<std::string> get(const std::string &key);
  void set(const std::string &key, const std::string &value, int seconds);
  void del(const std::string &key);
};

std::string customer(Cache &cache, long id);
void rename(Cache &cache, long id, const std::string &name);
