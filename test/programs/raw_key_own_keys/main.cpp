#include "keys.h"

#include <cstdlib>
#include <hiredis/hiredis.h>

static void drop(redisContext *redis, const std::string &key) {
  freeReplyObject(redisCommand(redis, "DEL %s", key.c_str()));
}

// All keys are made in one place, but for one.
int main(int, char **arguments) {
  redisContext *redis = redisConnect("localhost", 6379);
  const long id = std::atol(arguments[1]);
  drop(redis, redis_keys::user(id));
  drop(redis, redis_keys::user_sessions(id));
  drop(redis, "user:" + std::to_string(id) + ":inbox"); // expect: cache-raw-key the key 'user:{int}:inbox'
  redisFree(redis);
}
