#include "pipeline.h"

#include <hiredis/hiredis.h>

Pipeline::Pipeline(const char *host) : context(redisConnect(host, 6379)) {}

Pipeline::~Pipeline() { redisFree(context); }

void Pipeline::del(const std::string &key) {
  redisAppendCommand(context, "DEL %b", key.data(), key.size());
}
