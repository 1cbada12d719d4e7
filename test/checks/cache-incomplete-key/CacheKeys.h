// The builder of a project that has one.
#ifndef CACHE_KEYS_H
#define CACHE_KEYS_H

#include <string>
#include <string_view>

std::string construct_cache_key_of(std::string_view family,
                                   std::string_view parts);

template <typename... Parts>
std::string construct_cache_key(std::string_view family,
                                const Parts &...parts) {
  std::string all;
  ((all += std::to_string(std::hash<std::decay_t<Parts>>()(parts))), ...);
  return construct_cache_key_of(family, all);
}

#endif
