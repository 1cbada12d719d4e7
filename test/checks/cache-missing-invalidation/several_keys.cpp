// Many keys are dropped at once: by a list, by a range, by what a set holds.
#include "redis++.h"
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

std::string construct_cache_key(const char *family, int id);

using sw::redis::Redis;

static std::string load(int id) {
  std::ifstream in("/var/pages/" + std::to_string(id));
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string listOk(Redis &redis, int id) {
  const std::string key = construct_cache_key("list", id);
  if (auto found = redis.get(key))
    return *found;
  std::string page = load(id);
  redis.set(key, page);
  return page;
}
void dropList(Redis &redis, int id) {
  redis.del(
      {construct_cache_key("list", id), construct_cache_key("other", id)});
}

std::string rangeOk(Redis &redis, int id) {
  const std::string key = construct_cache_key("range", id);
  if (auto found = redis.get(key))
    return *found;
  std::string page = load(id);
  redis.set(key, page);
  return page;
}
void dropRange(Redis &redis, int first, int last) {
  std::vector<std::string> keys;
  for (int id = first; id < last; ++id)
    keys.push_back(construct_cache_key("range", id));
  redis.del(keys.begin(), keys.end());
}
