// options: cache-raw-key.Show=possible
// The same if it asks.
#include "CacheClient.h"

#include <cstdint>
#include <string>

namespace redis_keys {
inline std::string User(std::int64_t id) {
  return "user:" + std::to_string(id); // expect: cache-raw-key 'user:{int}'
}
inline std::string UserAvatar(std::int64_t id, int size) {
  return User(id) + ":avatar:" + std::to_string(size); // expect: cache-raw-key 'user:{int}:avatar:
}
class Space {
public:
  explicit Space(std::string its_prefix) : prefix(std::move(its_prefix)) {}
  std::string of(std::int64_t id) const {
    std::string key = prefix; // expect: cache-raw-key
    key += ':';
    key += std::to_string(id);
    return key;
  }

private:
  std::string prefix;
};
} // namespace redis_keys

void dropUserBad(CacheClient &cache, std::int64_t id) {
  cache.del(redis_keys::User(id));
  cache.del(redis_keys::UserAvatar(id, 32));
}

void dropInSpaceBad(CacheClient &cache, const redis_keys::Space &space,
                   std::int64_t id) {
  cache.del(space.of(id));
}

// Who goes past them is told.
void pastThemBad(CacheClient &cache, std::int64_t id) {
  cache.del("user:" + std::to_string(id) + ":avatar"); // expect: cache-raw-key 'user:{int}:avatar'
}
