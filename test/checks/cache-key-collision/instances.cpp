// What a template gives as a text is none of the numbers that another instance
// of it gives.
#include "CacheClient.h"

#include <map>
#include <string>
#include <type_traits>

struct Settings {
  template <typename T> static T as(const std::string &text) {
    if constexpr (std::is_integral_v<T>)
      return static_cast<T>(std::stoul(text));
    else
      return text;
  }
  template <typename T = std::string> static T get(const std::string &name) {
    auto found = all().find(name);
    return found == all().end() ? T() : as<T>(found->second);
  }
  static std::map<std::string, std::string> &all();
};

int port() { return Settings::get<int>("port"); }

void login(CacheClient &cache, int user, const std::string &token) {
  cache.setex(Settings::get("prefix") + std::to_string(user), 60, token);
}

std::string token_of(CacheClient &cache, int user) {
  return cache.get(Settings::get("prefix") + std::to_string(user)).value_or("");
}
