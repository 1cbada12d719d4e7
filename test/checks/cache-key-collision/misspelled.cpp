// Keys that nothing writes, next to ones that something writes.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <string>

std::string load(int id);
void store(int id, const std::string &text);

std::string customer(CacheClient &cache, int id) {
  const std::string key = construct_cache_key("customer", id);
  if (auto known = cache.get(key))
    return *known;
  std::string text = load(id);
  cache.setex(key, 600, text);
  return text;
}

void dropBad(CacheClient &cache, int id, const std::string &text) {
  store(id, text);
  cache.del(construct_cache_key("custommer", id)); // expect-linked: cache-key-collision nothing ever writes the key 'custommer:{int}', but something writes 'customer:{int}'
}

bool readBad(CacheClient &cache, int id) {
  return cache.get(construct_cache_key("custmer", id)).has_value(); // expect-linked: cache-key-collision nothing ever writes the key 'custmer:{int}', but something writes 'customer:{int}'
}

void dropOk(CacheClient &cache, int id, const std::string &text) {
  store(id, text);
  cache.del(construct_cache_key("customer", id));
}

// The version before: it goes when nobody has it any more.
std::string invoice(CacheClient &cache, int id) {
  const std::string key = construct_cache_key("invoice_v2", id);
  if (auto known = cache.get(key))
    return *known;
  std::string text = load(id);
  cache.setex(key, 600, text);
  return text;
}

void versionsOk(CacheClient &cache, int id) {
  cache.del(construct_cache_key("invoice_v1", id));
  cache.del(construct_cache_key("invoice_v2", id));
}

// Written by another service.
std::string sessionOk(CacheClient &cache, int id) {
  return cache.get(construct_cache_key("session", id)).value_or("");
}

// Short names are easily alike.
void shortOk(CacheClient &cache, int id) {
  cache.setex(construct_cache_key("cat", id), 60, load(id));
  cache.del(construct_cache_key("car", id));
}

// Both are written.
void bothOk(CacheClient &cache, int id) {
  cache.setex(construct_cache_key("product", id), 60, load(id));
  cache.setex(construct_cache_key("products", id), 60, load(id + 1));
  cache.del(construct_cache_key("products", id));
}

// Two letters that have changed places are two slips.
void FN_exchanged(CacheClient &cache, int id) {
  cache.del(construct_cache_key("cusotmer", id));
}
