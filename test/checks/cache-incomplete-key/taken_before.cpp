// What others do with an object later is no part of what was taken from it.
#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);
std::string load(int id);

class Redis {
public:
  explicit Redis(const char *host) : server(redisConnect(host, 6379)) {}

  std::string get(const std::string &key) {
    auto *answer = static_cast<redisReply *>(
        redisCommand(server, "GET %s", key.c_str()));
    std::string text = answer && answer->str ? answer->str : "";
    freeReplyObject(answer);
    return text;
  }
  void set(const std::string &key, const std::string &text, int seconds) {
    freeReplyObject(
        redisCommand(server, "SET %s %s", key.c_str(), text.c_str()));
    if (seconds > 0)
      freeReplyObject(
          redisCommand(server, "EXPIRE %s %d", key.c_str(), seconds));
  }

private:
  redisContext *server;
};

std::string soundOk(Redis &redis, int id, int seconds) {
  const std::string key = construct_cache_key("sound", id);
  std::string text = redis.get(key);
  if (text.empty()) {
    text = load(id);
    redis.set(key, text, seconds);
  }
  return text;
}

std::string pageBad(Redis &redis, int id, int size) {
  const std::string key = construct_cache_key("page", id);
  std::string text = redis.get(key);
  if (text.empty()) {
    text = load(id).substr(size);
    redis.set(key, text, 60); // expect: cache-incomplete-key the key 'page:{int}' leaves out 'size'
  }
  return text;
}
