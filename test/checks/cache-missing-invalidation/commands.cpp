// Commands that keep, and commands that let go.
#include "Texts.h"

#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

static redisContext *server;

static std::string get(const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

std::string plainBad(PGconn *db, int id) {
  const std::string key = construct_cache_key("plain", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "SET %s %b", key.c_str(), text.data(), text.size())); // expect-linked: cache-missing-invalidation nothing ever drops 'plain:{int}'
  return text;
}

// Who comes second leaves it as it is.
std::string onceBad(PGconn *db, int id) {
  const std::string key = construct_cache_key("once", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "SET %s %s NX", key.c_str(), text.c_str())); // expect-linked: cache-missing-invalidation nothing ever drops 'once:{int}'
  return text;
}

std::string millisecondsOk(PGconn *db, int id) {
  const std::string key = construct_cache_key("milliseconds", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(
      redisCommand(server, "SET %s %s PX 900", key.c_str(), text.c_str()));
  return text;
}

std::string untilOk(PGconn *db, int id, long midnight) {
  const std::string key = construct_cache_key("until", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "SET %s %s", key.c_str(), text.c_str()));
  freeReplyObject(
      redisCommand(server, "EXPIREAT %s %ld", key.c_str(), midnight));
  return text;
}

std::string unlinkedOk(PGconn *db, int id) {
  const std::string key = construct_cache_key("unlinked", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "SET %s %s", key.c_str(), text.c_str()));
  return text;
}
void forget(int id) {
  const std::string key = construct_cache_key("unlinked", id);
  freeReplyObject(redisCommand(server, "UNLINK %s", key.c_str()));
}
