#pragma once
#include <sqlite3.h>

#include <optional>
#include <string>

std::string construct_cache_key(const std::string &family, long id);

class Cache {
public:
  std::optional<std::string> get(const std::string &key);
  void set(const std::string &key, const std::string &value, int seconds);
};

std::string answer(sqlite3 *db, const char *sql, long id);
std::string spent(Cache &cache, sqlite3 *db, long user);
std::string written(Cache &cache, sqlite3 *db, long user);
