// A field of a hash is an entry: the hash lives for as long as nobody ends it.
#include "Texts.h"

#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

static redisContext *server;

static std::string get(const std::string &key) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(server, "HGET %s text", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

std::string fieldBad(PGconn *db, int id) {
  const std::string key = construct_cache_key("field", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "HSET %s text %s", key.c_str(), text.c_str())); // expect-linked: cache-missing-invalidation nothing ever drops 'field:{int}'
  return text;
}

std::string endsOk(PGconn *db, int id) {
  const std::string key = construct_cache_key("ends", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(
      redisCommand(server, "HSET %s text %s", key.c_str(), text.c_str()));
  freeReplyObject(redisCommand(server, "EXPIRE %s 600", key.c_str()));
  return text;
}

std::string droppedOk(PGconn *db, int id) {
  const std::string key = construct_cache_key("dropped", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(
      redisCommand(server, "HSET %s text %s", key.c_str(), text.c_str()));
  return text;
}
void forget(int id) {
  const std::string key = construct_cache_key("dropped", id);
  freeReplyObject(redisCommand(server, "HDEL %s text", key.c_str()));
}
