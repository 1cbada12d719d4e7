// A wrapper that puts the same words before all keys: what family a key is of,
// its callers say.
#include <hiredis/hiredis.h>

#include <string>

std::string construct_cache_key(const char *family, int id);

class Cache {
public:
  std::string getBad(const std::string &key) {
    const std::string full = base + ":" + key; // expect: cache-raw-key 'shop:{}' of a shared cache
    auto *reply = static_cast<redisReply *>(
        redisCommand(context, "GET %s", full.c_str()));
    std::string value = reply ? reply->str : "";
    freeReplyObject(reply);
    return value;
  }
  void drop(const std::string &key) {
    freeReplyObject(
        redisCommand(context, "DEL shop:%s", key.c_str())); // expect: cache-raw-key 'shop:
  }

private:
  const std::string base = "shop";
  redisContext *context;
};

std::string ratingBad(Cache &cache, int product) {
  return cache.getBad("rating:" + std::to_string(product)); // expect: cache-raw-key 'rating:{int}'
}

void userBad(Cache &cache, int id) {
  cache.drop("user:" + std::to_string(id)); // expect: cache-raw-key 'user:{int}'
}

void userOk(Cache &cache, int id) {
  cache.drop(construct_cache_key("user", id));
}

// What callers hand over is a part of the key: who puts it together is told.
void dropSession(redisContext *context, const std::string &id) {
  const std::string key = "session:" + id; // expect: cache-raw-key 'session:
  freeReplyObject(redisCommand(context, "DEL %s", key.c_str()));
}

void sessionOk(redisContext *context, int user) {
  dropSession(context, std::to_string(user));
}
