// Who puts something where there is nothing has it from his caller.
#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, const std::string &part);
std::string render(const std::string &page, int width);

class Bytes {
public:
  const char *begin() const { return first; }
  std::size_t length() const { return size; }

private:
  const char *first = nullptr;
  std::size_t size = 0;
};

static bool isThere(redisContext *server, const std::string &key) {
  auto *answer = static_cast<redisReply *>(
      redisCommand(server, "EXISTS %s", key.c_str()));
  const bool isKnown = answer && answer->integer > 0;
  freeReplyObject(answer);
  return isKnown;
}

bool putOk(redisContext *server, const std::string &digest, Bytes value) {
  const std::string key = construct_cache_key("object", digest);
  auto *known = static_cast<redisReply *>(
      redisCommand(server, "EXISTS %s", key.c_str()));
  if (!known || known->integer > 0)
    return known == nullptr;
  auto *answer = static_cast<redisReply *>(redisCommand(
      server, "SET %s %b EX 60", key.c_str(), value.begin(), value.length()));
  const bool isDone = answer && answer->type == REDIS_REPLY_STATUS;
  freeReplyObject(answer);
  return isDone;
}

void renderBad(redisContext *server, const std::string &page, int width) {
  const std::string key = construct_cache_key("page", page);
  if (isThere(server, key))
    return;
  freeReplyObject(redisCommand(server, "SET %s %s EX 60", key.c_str(), // expect: cache-incomplete-key the key 'page:{}' leaves out 'width'
                               render(page, width).c_str()));
}
