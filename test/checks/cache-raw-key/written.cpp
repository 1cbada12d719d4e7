// Keys that stand in the source have no parts that could run together: who
// does not ask is not told.
#include "CacheClient.h"

#include <hiredis/hiredis.h>
#include <string>

static constexpr const char *motd_key = "motd";

void literalOk(CacheClient &cache) {
  cache.del("motd");
}

void constantOk(CacheClient &cache) {
  cache.del(motd_key);
}

void commandOk(redisContext *redis) {
  freeReplyObject(redisCommand(redis, "INCR visits"));
}

void joinedLiteralsOk(CacheClient &cache) {
  cache.del(std::string("rates:") + "eu");
}
