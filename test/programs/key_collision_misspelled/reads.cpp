#include "cache.h"

#include <fstream>

std::string customer(Cache &cache, long id) {
  const std::string key = construct_cache_key("customer", id);
  if (auto known = cache.get(key))
    return *known;
  std::ifstream in("customers/" + std::to_string(id));
  std::string name;
  std::getline(in, name);
  cache.set(key, name, 600);
  return name;
}
