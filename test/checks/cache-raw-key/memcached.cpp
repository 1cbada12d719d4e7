// Keys for memcached, with its library for C and the classes around it.
#include <cstdio>
#include <cstring>
#include <libmemcached-1.0/memcached.hpp>
#include <string>
#include <vector>

void storeBad(memcached_st *cache, int article, const std::string &page) {
  const std::string key = "page:" + std::to_string(article); // expect: cache-raw-key 'page:{int}'
  memcached_set(cache, key.c_str(), key.size(), page.data(), page.size(), 60, 0);
}

void bufferBad(memcached_st *cache, int article) {
  char key[MEMCACHED_MAX_KEY]; // expect: cache-raw-key 'page:{int}'
  const int length = std::snprintf(key, sizeof key, "page:%d", article);
  memcached_delete(cache, key, static_cast<std::size_t>(length), 0);
}

std::string loadBad(memcached_st *cache, int article) {
  std::string key = "page:"; // expect: cache-raw-key 'page:{int}'
  key += std::to_string(article);
  std::size_t length = 0;
  std::uint32_t flags = 0;
  memcached_return_t result;
  char *value = memcached_get(cache, key.data(), key.length(), &length, &flags,
                              &result);
  std::string page = value ? std::string(value, length) : std::string();
  std::free(value);
  return page;
}

void countBad(memcached_st *cache, const char *host) {
  const std::string key = std::string("hits:") + host; // expect: cache-raw-key 'hits:{}'
  std::uint64_t value = 0;
  memcached_increment(cache, key.data(), key.size(), 1, &value);
}

void classBad(memcache::Memcache &cache, int article, std::vector<char> &page) {
  const std::string key = "page:" + std::to_string(article); // expect: cache-raw-key 'page:{int}'
  if (!cache.get(key, page))
    cache.set(key, page, 60, 0);
}

void directBad(memcache::Memcache &cache, int article) {
  cache.remove("page:" + std::to_string(article)); // expect: cache-raw-key 'page:{int}'
}

void givenOk(memcached_st *cache, const std::string &key) {
  memcached_delete(cache, key.data(), key.size(), 0);
}

void fetchedOk(memcached_st *cache, memcached_st *other) {
  char key[MEMCACHED_MAX_KEY];
  std::size_t key_length = 0, length = 0;
  std::uint32_t flags = 0;
  memcached_return_t result;
  while (char *value = memcached_fetch(cache, key, &key_length, &length, &flags,
                                       &result)) {
    memcached_set(other, key, key_length, value, length, 60, flags);
    std::free(value);
  }
}

void wholeOk(memcache::Memcache &cache) { cache.remove("motd"); }
