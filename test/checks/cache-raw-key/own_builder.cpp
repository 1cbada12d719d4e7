// A project without construct_cache_key that makes its keys in functions: it
// has decided how, and is told only if it asks.
#include "CacheClient.h"

#include <cstdint>
#include <string>

namespace redis_keys {
inline std::string User(std::int64_t id) {
  return "user:" + std::to_string(id);
}
inline std::string UserAvatar(std::int64_t id, int size) {
  return User(id) + ":avatar:" + std::to_string(size);
}
class Space {
public:
  explicit Space(std::string its_prefix) : prefix(std::move(its_prefix)) {}
  std::string of(std::int64_t id) const {
    std::string key = prefix;
    key += ':';
    key += std::to_string(id);
    return key;
  }

private:
  std::string prefix;
};
} // namespace redis_keys

void dropUserOk(CacheClient &cache, std::int64_t id) {
  cache.del(redis_keys::User(id));
  cache.del(redis_keys::UserAvatar(id, 32));
}

void dropInSpaceOk(CacheClient &cache, const redis_keys::Space &space,
                   std::int64_t id) {
  cache.del(space.of(id));
}

// Who goes past them is told.
void pastThemBad(CacheClient &cache, std::int64_t id) {
  cache.del("user:" + std::to_string(id) + ":avatar"); // expect: cache-raw-key 'user:{int}:avatar'
}
