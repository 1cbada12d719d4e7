#include "cache.h"

#include <fstream>

void rename(Cache &cache, long id, const std::string &name) {
  std::ofstream("customers/" + std::to_string(id)) << name;
  cache.del(construct_cache_key("custommer", id)); // expect: cache-key-collision nothing ever writes the key 'custommer:{int}', but something writes 'customer:{int}'
}
