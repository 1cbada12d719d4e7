// The builder of a project that has one.
#ifndef CACHE_KEYS_H
#define CACHE_KEYS_H

#include <string>
#include <string_view>

void append_key_part(std::string &key, std::string_view part);
void append_key_part(std::string &key, long long part);

template <typename... Parts>
std::string construct_cache_key(std::string_view family,
                                const Parts &...parts) {
  std::string key(family);
  (append_key_part(key, parts), ...);
  return key;
}

#endif
