// options: cache-raw-key.Show=possible
// Keys that stand in the source have no parts that could run together: who
// wants them built as well is told of each.
#include "CacheClient.h"

#include <hiredis/hiredis.h>
#include <string>

static constexpr const char *motd_key = "motd";

void literalBad(CacheClient &cache) {
  cache.del("motd"); // expect: cache-raw-key 'motd'
}

void constantBad(CacheClient &cache) {
  cache.del(motd_key); // expect@-7: cache-raw-key 'motd'
}

void commandBad(redisContext *redis) {
  freeReplyObject(redisCommand(redis, "INCR visits")); // expect: cache-raw-key 'visits'
}

void joinedLiteralsBad(CacheClient &cache) {
  cache.del(std::string("rates:") + "eu"); // expect: cache-raw-key 'rates:eu'
}
