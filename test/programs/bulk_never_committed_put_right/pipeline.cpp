#include "pipeline.h"

#include <hiredis/hiredis.h>
#include <iostream>

Pipeline::Pipeline(const char *host) : context(redisConnect(host, 6379)) {}

Pipeline::~Pipeline() { redisFree(context); }

void Pipeline::del(const std::string &key) {
  if (redisAppendCommand(context, "DEL %b", key.data(), key.size()) == REDIS_OK)
    ++pending;
}

void Pipeline::flush() {
  for (; pending > 0; --pending) {
    void *reply = nullptr;
    if (redisGetReply(context, &reply) != REDIS_OK)
      std::cerr << "redis: " << context->errstr << '\n';
    freeReplyObject(reply);
  }
}
