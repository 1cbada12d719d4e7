#include "settings.h"

#include <fstream>
#include <iterator>

std::string settings(Redis &redis) {
  const std::string key = construct_cache_key("settings", kLayout);
  if (auto known = redis.get(key))
    return *known;
  std::ifstream in(kSettingsFile);
  const std::string text(std::istreambuf_iterator<char>(in), {});
  redis.set(key, text);
  return text;
}

void save_settings(Redis &redis, const std::string &text) {
  std::ofstream out(kSettingsFile);
  out << text;
  out.close();
  redis.del(construct_cache_key("settings", kLayout));
}
