#include "store.h"

#include <hiredis/hiredis.h>

namespace {
class RedisStore final : public Store {
public:
  std::string get(const std::string &key) override {
    auto *reply = static_cast<redisReply *>(
        redisCommand(context, "GET %s", key.c_str()));
    std::string value = reply->str ? reply->str : "";
    freeReplyObject(reply);
    return value;
  }
  void put(const std::string &key, const std::string &value) override {
    freeReplyObject(redisCommand(context, "SET %s %s EX 60", key.c_str(),
                                 value.c_str()));
  }

private:
  redisContext *context = redisConnect("localhost", 6379);
};
} // namespace

std::unique_ptr<Store> redis_store() { return std::make_unique<RedisStore>(); }
