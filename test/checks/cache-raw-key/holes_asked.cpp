// options: cache-raw-key.Show=possible
// Keys of which no part stands in the source are told to who asks for them.
#include "CacheClient.h"

#include <string>

void numberBad(CacheClient &cache, int id) {
  cache.del(std::to_string(id)); // expect: cache-raw-key '{int}'
}

void sumBad(CacheClient &cache, int page, int size) {
  cache.del(std::to_string(page + size)); // expect: cache-raw-key '{int}'
}

void prefixBad(CacheClient &cache, const std::string &prefix, int id) {
  cache.del(prefix + std::to_string(id)); // expect: cache-raw-key '{}{int}'
}
