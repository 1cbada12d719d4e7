#include "keys.h"

#include <cstdlib>
#include <hiredis/hiredis.h>

static void drop(redisContext *redis, const std::string &key) {
  freeReplyObject(redisCommand(redis, "DEL %b", key.data(), key.size()));
}

int main(int, char **arguments) {
  redisContext *redis = redisConnect("localhost", 6379);
  const long id = std::atol(arguments[1]);
  drop(redis, profile_key(id));
  for (int size = 16; size <= 256; size *= 2)
    drop(redis, avatar_key(id, size));
  redisFree(redis);
}
