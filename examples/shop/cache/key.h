#pragma once

#include <string>
#include <string_view>
#include <type_traits>

namespace shop::cache {

/// The name of the shop whose keys these are: several shops share one server.
/// Set once by main, before the first thread starts.
inline std::string &key_prefix() {
  static std::string prefix = "shop";
  return prefix;
}

namespace detail {

// A part must not reach into its neighbour: "a:b" + "c" is not "a" + "b:c".
inline void append_escaped(std::string &key, std::string_view part) {
  for (const char c : part) {
    if (c == ':' || c == '%')
      key += '%';
    key += c;
  }
}

template <typename Part> void append_part(std::string &key, const Part &part) {
  key += ':';
  if constexpr (std::is_arithmetic_v<Part>)
    key += std::to_string(part);
  else
    append_escaped(key, part);
}

} // namespace detail

/// Builds every key of the shared cache: `prefix:family:part:part`.
template <typename... Parts>
std::string construct_cache_key(std::string_view family,
                                const Parts &...parts) {
  std::string key = key_prefix();
  detail::append_part(key, family);
  (detail::append_part(key, parts), ...);
  return key;
}

} // namespace shop::cache
