// options: cache-raw-key.Show=possible cache-raw-key.Builders=redis_keys::User;CacheKey
// A project that says what its builders are called.
#include "CacheClient.h"

#include <cstdint>
#include <string>

namespace redis_keys {
std::string User(std::int64_t id) { return "user:" + std::to_string(id); }
std::string Order(std::int64_t id) {
  return "order:" + std::to_string(id); // expect: cache-raw-key 'order:{int}'
}
} // namespace redis_keys

namespace shop {
std::string CacheKey(const std::string &family, std::int64_t id) {
  return family + ":" + std::to_string(id);
}
} // namespace shop

void dropOk(CacheClient &cache, std::int64_t id) {
  cache.del(redis_keys::User(id));
  cache.del(shop::CacheKey("article", id));
}

void dropBad(CacheClient &cache, std::int64_t id) {
  cache.del(redis_keys::Order(id));
  cache.del(redis_keys::User(id) + ":avatar"); // expect: cache-raw-key was built, and then is changed by hand
}
