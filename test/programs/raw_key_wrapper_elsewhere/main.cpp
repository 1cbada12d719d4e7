#include "cache.h"

#include <iostream>
#include <map>

static std::string render(long id) { return "<h1>" + std::to_string(id); }

static std::string page(Cache &cache, long id) {
  const std::string key = "page:" + std::to_string(id); // expect: cache-raw-key the key 'page:{int}'
  if (auto known = cache.get(key))
    return *known;
  std::string text = render(id);
  cache.set(key, text, 60);
  return text;
}

static std::string teaser(Cache &cache, long id) {
  const std::string key = construct_cache_key("teaser", id);
  if (auto known = cache.get(key))
    return *known;
  std::string text = render(id);
  cache.set(key, text, 60);
  return text;
}

// The same words, and no server behind them.
static void count(std::map<std::string, int> &seen, long id) {
  ++seen["page:" + std::to_string(id)];
}

int main() {
  Cache cache;
  std::map<std::string, int> seen;
  for (long id = 0; std::cin >> id; count(seen, id))
    std::cout << page(cache, id) << teaser(cache, id);
  for (std::string key; std::cin >> key;)
    cache.del(key);
}
