#pragma once

#include <fstream>
#include <map>
#include <optional>
#include <string>

struct redisContext;
struct sqlite3;

std::string construct_cache_key(const char *family, int id);

/// The file of this name beside the program.
inline std::string text(const std::string &name) {
  static std::map<std::string, std::string> texts;
  if (auto known = texts.find(name); known != texts.end())
    return known->second;
  std::string line;
  std::getline(std::ifstream(name), line);
  // cachetidy: allow static-memo: texts come with a release, which starts all
  // servers anew
  return texts[name] = line;
}

std::optional<std::string> name_of(sqlite3 *db, int id);
bool set_name(sqlite3 *db, int id, const std::string &name);

/// As others see the user.
std::string card(sqlite3 *db, redisContext *redis, int id);
bool rename(sqlite3 *db, redisContext *redis, int id, const std::string &name);
