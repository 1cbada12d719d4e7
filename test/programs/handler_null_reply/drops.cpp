#include "menu.h"

#include <hiredis/hiredis.h>
#include <iostream>

static void drop(redisContext *context, int day) {
  const std::string key = construct_cache_key("dish", day);
  auto *reply = static_cast<redisReply *>(
      redisCommand(context, "DEL %b", key.data(), key.size())); // expect: cache-unguarded-handler
  if (reply->type == REDIS_REPLY_ERROR)
    std::cerr << "dish " << day << ": " << reply->str << '\n';
  freeReplyObject(reply);
}

void drop_changed_dishes(Bus &bus, redisContext *context) {
  bus.subscribe("menu", [context](int day) { drop(context, day); });
}
