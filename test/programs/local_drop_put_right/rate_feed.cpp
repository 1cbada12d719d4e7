#include "rate_feed.h"
#include "rates.h"

#include <hiredis/hiredis.h>
#include <memory>

namespace {

struct FreeReply {
  void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using Reply = std::unique_ptr<redisReply, FreeReply>;

struct FreeContext {
  void operator()(redisContext *context) const { redisFree(context); }
};
using Context = std::unique_ptr<redisContext, FreeContext>;

Context connected() { return Context(redisConnect("127.0.0.1", 6379)); }

} // namespace

void announce(const std::string &currency) {
  const Context context = connected();
  const Reply reply(static_cast<redisReply *>(
      redisCommand(context.get(), "PUBLISH rates %s", currency.c_str())));
}

void follow() {
  const Context context = connected();
  const Reply subscribed(static_cast<redisReply *>(
      redisCommand(context.get(), "SUBSCRIBE rates")));
  void *next = nullptr;
  while (subscribed && redisGetReply(context.get(), &next) == REDIS_OK) {
    // "message", the channel, the text
    const Reply message(static_cast<redisReply *>(next));
    if (message && message->type == REDIS_REPLY_ARRAY && message->elements == 3)
      Rates::instance().forget(message->element[2]->str);
  }
}
