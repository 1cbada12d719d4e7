#include "prefixes.h"

#include <hiredis/hiredis.h>
#include <string>

int main(int, char **arguments) {
  redisContext *redis = redisConnect("localhost", 6379);
  std::string basket = prefixes::basket + std::string(arguments[1]); // expect: cache-raw-key the key 'basket:{}'
  freeReplyObject(redisCommand(redis, "DEL %s", basket.c_str()));
  std::string visitor = prefixes::visitor + std::string(arguments[1]); // expect: cache-raw-key the key 'visitor:{}'
  freeReplyObject(redisCommand(redis, "DEL %s", visitor.c_str()));
  freeReplyObject(redisCommand(redis, "DEL " PREFIX_ORDER "%s", arguments[1])); // expect: cache-raw-key the key 'order:{}'
  redisFree(redis);
}
