#include "keys.h"

std::string construct_cache_key(const std::string &family, long id) {
  return family + ':' + std::to_string(id) + ':';
}

std::string profile_key(long id) { return construct_cache_key("profile", id); }

// The one that was forgotten when the others were changed.
std::string avatar_key(long id, int size) {
  return "avatar:" + std::to_string(id) + ":" + std::to_string(size); // expect: cache-raw-key the key 'avatar:{int}:
}
