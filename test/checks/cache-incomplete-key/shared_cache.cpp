// Read-through of a shared cache, by way of a wrapper and of the client itself.
#include "CacheKeys.h"

#include <hiredis/hiredis.h>
#include <libmemcached/memcached.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

// The shared cache as most services wrap it.
class CacheClient {
public:
  CacheClient(const std::string &host, int port)
      : context(redisConnect(host.c_str(), port)) {}
  ~CacheClient() { redisFree(context); }
  CacheClient(const CacheClient &) = delete;
  CacheClient &operator=(const CacheClient &) = delete;

  std::optional<std::string> get(const std::string &key) {
    auto *reply = static_cast<redisReply *>(
        redisCommand(context, "GET %b", key.data(), key.size()));
    std::optional<std::string> value;
    if (reply && reply->type == REDIS_REPLY_STRING)
      value.emplace(reply->str, reply->len);
    freeReplyObject(reply);
    return value;
  }
  void set(const std::string &key, const std::string &value, int seconds) {
    freeReplyObject(redisCommand(context, "SETEX %b %d %b", key.data(),
                                 key.size(), seconds, value.data(),
                                 value.size()));
  }
  void del(const std::string &key) {
    freeReplyObject(redisCommand(context, "DEL %s", key.c_str()));
  }

private:
  redisContext *context;
};

struct Product {
  std::string name;
  long cents = 0;
};

struct Locale {
  std::string code, currency;
};

Product find_product(int id);
const Locale &find_locale(const std::string &code);

static std::string render(const Product &product, const Locale &locale) {
  return product.name + " " + std::to_string(product.cents) + locale.currency;
}

std::string pageBad(CacheClient &cache, int id, const std::string &locale) {
  const std::string key = construct_cache_key("page", id);
  if (auto known = cache.get(key))
    return *known;
  const std::string page = render(find_product(id), find_locale(locale));
  cache.set(key, page, 60); // expect: cache-incomplete-key the key 'page:{int}' leaves out 'locale', on which the value depends
  return page;
}

std::string pageOk(CacheClient &cache, int id, const std::string &locale) {
  const std::string key = construct_cache_key("page_in", id, locale);
  if (auto known = cache.get(key))
    return *known;
  const std::string page = render(find_product(id), find_locale(locale));
  cache.set(key, page, 60);
  return page;
}

// The key has what the input is turned into.
std::string codeOk(CacheClient &cache, int id, const std::string &locale) {
  const Locale &language = find_locale(locale);
  const std::string key = construct_cache_key("page_of", id, language.code);
  if (auto known = cache.get(key))
    return *known;
  const std::string page = render(find_product(id), language);
  cache.set(key, page, 60);
  return page;
}

static std::string card_key(int id) { return construct_cache_key("card", id); }

std::string cardBad(CacheClient &cache, int id, bool isBrief) {
  if (auto known = cache.get(card_key(id)))
    return *known;
  const Product product = find_product(id);
  std::string card = product.name;
  if (!isBrief)
    card += " " + std::to_string(product.cents);
  cache.set(card_key(id), card, 60); // expect: cache-incomplete-key the key 'card:{int}' leaves out 'isBrief'
  return card;
}

std::string cardOk(CacheClient &cache, int id, bool isBrief) {
  std::string card;
  if (auto known = cache.get(construct_cache_key("whole_card", id))) {
    card = *known;
  } else {
    const Product product = find_product(id);
    card = product.name + " " + std::to_string(product.cents);
    cache.set(construct_cache_key("whole_card", id), card, 60);
  }
  return isBrief ? card.substr(0, 20) : card;
}

// How long it is kept is no part of what is kept.
std::string ttlOk(CacheClient &cache, int id, int seconds) {
  const std::string key = construct_cache_key("ttl", id);
  if (auto known = cache.get(key))
    return *known;
  const std::string name = find_product(id).name;
  cache.set(key, name, seconds);
  return name;
}

// Where nothing is kept, the fallback is free.
std::string fallbackOk(CacheClient &cache, int id, const std::string &fallback) {
  const std::string key = construct_cache_key("name", id);
  if (auto known = cache.get(key))
    return *known;
  const std::string name = find_product(id).name;
  if (name.empty())
    return fallback;
  cache.set(key, name, 60);
  return name;
}

std::string fallbackBad(CacheClient &cache, int id, const std::string &fallback) {
  const std::string key = construct_cache_key("name_or", id);
  if (auto known = cache.get(key))
    return *known;
  std::string name = find_product(id).name;
  if (name.empty())
    name = fallback;
  cache.set(key, name, 60); // expect: cache-incomplete-key the key 'name_or:{int}' leaves out 'fallback'
  return name;
}

std::string refreshOk(CacheClient &cache, int id, bool refresh) {
  const std::string key = construct_cache_key("refreshed", id);
  if (!refresh)
    if (auto known = cache.get(key))
      return *known;
  const std::string name = find_product(id).name;
  cache.set(key, name, 60);
  return name;
}

// Written through: who says what it is says whose it is.
bool store_name(int id, const std::string &name);

void renameOk(CacheClient &cache, int id, const std::string &name) {
  if (store_name(id, name))
    cache.set(construct_cache_key("name_through", id), name, 60);
}

void stepOk(CacheClient &cache, int id, long by) {
  const std::string key = construct_cache_key("steps", id);
  long steps = 0;
  if (auto known = cache.get(key))
    steps = std::stol(*known);
  cache.set(key, std::to_string(steps + by), 60);
}

// The client itself.
std::string directBad(redisContext *redis, int id, const std::string &locale) {
  const std::string key = construct_cache_key("direct", id);
  auto *reply = static_cast<redisReply *>(
      redisCommand(redis, "GET %b", key.data(), key.size()));
  std::string page;
  bool found = reply && reply->type == REDIS_REPLY_STRING;
  if (found)
    page.assign(reply->str, reply->len);
  freeReplyObject(reply);
  if (found)
    return page;
  page = render(find_product(id), find_locale(locale));
  freeReplyObject(redisCommand(redis, "SETEX %b 60 %b", key.data(), key.size(), // expect: cache-incomplete-key the key 'direct:{int}' leaves out 'locale'
                               page.data(), page.size()));
  return page;
}

std::string directOk(redisContext *redis, int id, const std::string &locale) {
  const std::string key = construct_cache_key("direct_in", id, locale);
  auto *reply = static_cast<redisReply *>(
      redisCommand(redis, "GET %b", key.data(), key.size()));
  std::string page;
  bool found = reply && reply->type == REDIS_REPLY_STRING;
  if (found)
    page.assign(reply->str, reply->len);
  freeReplyObject(reply);
  if (found)
    return page;
  page = render(find_product(id), find_locale(locale));
  freeReplyObject(redisCommand(redis, "SETEX %b 60 %b", key.data(), key.size(),
                               page.data(), page.size()));
  return page;
}

// A hash with a field for each.
std::string fieldOk(redisContext *redis, int id, const std::string &locale) {
  const std::string key = construct_cache_key("pages", id);
  auto *reply = static_cast<redisReply *>(
      redisCommand(redis, "HGET %s %s", key.c_str(), locale.c_str()));
  std::string page;
  if (reply && reply->type == REDIS_REPLY_STRING) {
    page = reply->str;
    freeReplyObject(reply);
    return page;
  }
  page = render(find_product(id), find_locale(locale));
  freeReplyObject(redisCommand(redis, "HSET %s %s %s", key.c_str(),
                               locale.c_str(), page.c_str()));
  return page;
}

std::string memcachedBad(memcached_st *cache, int id, const std::string &locale) {
  const std::string key = construct_cache_key("mc", id);
  std::size_t length = 0;
  std::uint32_t flags = 0;
  memcached_return_t status;
  char *known = memcached_get(cache, key.data(), key.size(), &length, &flags, &status);
  if (known) {
    std::string page(known, length);
    std::free(known);
    return page;
  }
  std::string page = render(find_product(id), find_locale(locale));
  memcached_set(cache, key.data(), key.size(), page.data(), page.size(), 60, 0); // expect: cache-incomplete-key the key 'mc:{int}' leaves out 'locale'
  return page;
}

std::string memcachedOk(memcached_st *cache, int id, const std::string &locale) {
  const std::string key = construct_cache_key("mc_in", id, locale);
  std::size_t length = 0;
  std::uint32_t flags = 0;
  memcached_return_t status;
  char *known = memcached_get(cache, key.data(), key.size(), &length, &flags, &status);
  if (known) {
    std::string page(known, length);
    std::free(known);
    return page;
  }
  std::string page = render(find_product(id), find_locale(locale));
  memcached_set(cache, key.data(), key.size(), page.data(), page.size(), 60, 0);
  return page;
}

// A service whose objects are made for a tenant, and one cache for all.
class Tenant {
public:
  Tenant(CacheClient &its_cache, std::string its_name)
      : cache(its_cache), name(std::move(its_name)) {}
  std::string bad(int id) {
    const std::string key = construct_cache_key("tenant_page", id);
    if (auto known = cache.get(key))
      return *known;
    std::string page = name + ": " + find_product(id).name;
    cache.set(key, page, 60); // expect-linked: cache-incomplete-key the key 'tenant_page:{int}' leaves out 'Tenant::name'
    return page;
  }
  std::string ok(int id) {
    const std::string key = construct_cache_key("page_of_tenant", name, id);
    if (auto known = cache.get(key))
      return *known;
    std::string page = name + ": " + find_product(id).name;
    cache.set(key, page, 60);
    return page;
  }

private:
  CacheClient &cache;
  const std::string name;
};

std::string tenants(CacheClient &cache, const std::string &name, int id) {
  Tenant tenant(cache, name);
  return tenant.bad(id) + tenant.ok(id);
}
