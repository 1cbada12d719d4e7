#include "users.h"

#include <hiredis/hiredis.h>

std::string construct_cache_key(const char *family, int id) {
  return std::string(family) + ':' + std::to_string(id);
}

std::string card(sqlite3 *db, redisContext *redis, int id) {
  const std::string key = construct_cache_key("card", id);
  auto *reply =
      static_cast<redisReply *>(redisCommand(redis, "GET %s", key.c_str()));
  std::string card = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  if (!card.empty())
    return card;
  card = name_of(db, id).value_or(text("nobody"));
  freeReplyObject(
      redisCommand(redis, "SETEX %s 86400 %s", key.c_str(), card.c_str()));
  return card;
}

void remove_card(redisContext *redis, int id) {
  const std::string key = construct_cache_key("card", id);
  freeReplyObject(redisCommand(redis, "DEL %s", key.c_str()));
}

bool rename(sqlite3 *db, redisContext *redis, int id, const std::string &name) {
  if (!set_name(db, id, name))
    return false;
  remove_card(redis, id);
  return true;
}
