// Where somebody sends commands that cannot be read, anything may be written.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <hiredis/hiredis.h>
#include <iostream>
#include <string>

std::string load(int id);

std::string customer(CacheClient &cache, int id) {
  const std::string key = construct_cache_key("customer", id);
  if (auto known = cache.get(key))
    return *known;
  std::string text = load(id);
  cache.setex(key, 600, text);
  return text;
}

void dropOk(CacheClient &cache, int id) {
  cache.del(construct_cache_key("custommer", id));
}

void run(redisContext *redis) {
  for (std::string command; std::getline(std::cin, command);)
    freeReplyObject(redisCommand(redis, command.c_str()));
}
