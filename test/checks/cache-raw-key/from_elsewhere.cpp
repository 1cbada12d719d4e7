// options: cache-raw-key.Show=possible
// Keys of which this program does not know how they were made, and texts that
// look like keys and are none.
#include "CacheClient.h"

#include <cstdlib>
#include <fstream>
#include <hiredis/hiredis.h>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

void parameterOk(CacheClient &cache, std::string key) { cache.del(key); }

void argumentOk(CacheClient &cache, int, char **arguments) {
  cache.del(arguments[1]);
}

void environmentOk(CacheClient &cache) {
  if (const char *key = std::getenv("MAINTENANCE_KEY"))
    cache.del(key);
}

void fileOk(CacheClient &cache, const std::string &path) {
  std::ifstream file(path);
  for (std::string key; std::getline(file, key);)
    cache.del(key);
}

void jsonOk(CacheClient &cache, const nlohmann::json &config) {
  cache.del(config.at("cache_key").get<std::string>());
  const std::string key = config["cache"]["key"];
  cache.del(key);
}

void configOk(CacheClient &cache,
              const std::map<std::string, std::string> &settings) {
  cache.del(settings.at("cache.key"));
}

void scannedOk(redisContext *redis, const char *tenant) {
  auto *found = static_cast<redisReply *>(
      redisCommand(redis, "SCAN 0 MATCH tenant:%s:* COUNT 1000", tenant));
  redisReply *keys = found->element[1];
  for (std::size_t i = 0; i < keys->elements; ++i)
    freeReplyObject(redisCommand(redis, "UNLINK %b", keys->element[i]->str,
                                 keys->element[i]->len));
  freeReplyObject(found);
}

void vectorOk(CacheClient &cache, const std::vector<std::string> &keys) {
  for (const std::string &key : keys)
    cache.del(key);
  if (!keys.empty())
    cache.del(keys.front());
}

void partOfTextOk(CacheClient &cache, const std::string &line) {
  cache.del(line.substr(line.find(' ') + 1));
}

void splitOk(CacheClient &cache, const std::string &line) {
  std::istringstream words(line);
  std::string key;
  while (words >> key)
    cache.del(key);
}

std::string someKey(int id);

void otherFunctionOk(CacheClient &cache, int id) { cache.del(someKey(id)); }

// A pattern, put together as it must be.
void patternOk(redisContext *redis, const std::string &tenant) {
  const std::string pattern = "tenant:" + tenant + ":*";
  freeReplyObject(redisCommand(redis, "KEYS %s", pattern.c_str()));
  freeReplyObject(redisCommand(redis, "SCAN 0 MATCH %s", pattern.c_str()));
}

void channelOk(redisContext *redis, int id) {
  const std::string channel = "events:" + std::to_string(id);
  freeReplyObject(redisCommand(redis, "PUBLISH %s %s", channel.c_str(), "x"));
}

// What one process keeps for itself.
void mapsOk(std::map<std::string, int> &prices,
            std::unordered_map<std::string, int> &weights,
            std::set<std::string> &seen, int id) {
  prices["article:" + std::to_string(id)] = 1;
  weights.erase("article:" + std::to_string(id));
  seen.insert("article:" + std::to_string(id));
}

void messagesOk(CacheClient &cache, const std::string &key, int id) {
  std::cerr << "dropping user:" << id << '\n';
  std::string message = "user:" + std::to_string(id) + ": not cached";
  if (!cache.get(key))
    throw std::runtime_error(message);
}

void pathOk(const std::string &name) {
  std::ifstream("/var/cache/user:" + name);
}

// A local store with the words of the other one.
class Memory {
public:
  void set(const std::string &key, const std::string &value) {
    values[key] = value;
  }
  void del(const std::string &key) { values.erase(key); }

private:
  std::map<std::string, std::string> values;
};

void memoryOk(Memory &memory, int id) {
  memory.set("user:" + std::to_string(id), "");
  memory.del("user:" + std::to_string(id));
}
