#include "cache.h"

#include <fstream>

void rename(Cache &cache, long id, const std::string &name) {
  std::ofstream("customers/" + std::to_string(id)) << name;
  cache.del(construct_cache_key("customer", id));
}
