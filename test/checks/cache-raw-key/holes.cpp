// Keys of which no part stands in the source may be those of a key space that
// holds nothing else.
#include "CacheClient.h"
#include "redis++.h"

#include <string>

void prefix(CacheClient &cache, const std::string &prefix, int id) {
  cache.del(prefix + std::to_string(id));
}

void number(sw::redis::Redis &redis, long page, long size) {
  redis.del(std::to_string(page * size));
}

// What sets two parts apart stands there.
void joinedBad(CacheClient &cache, const std::string &shop, int id) {
  cache.del(shop + ":" + std::to_string(id)); // expect: cache-raw-key '{}:{int}'
}
