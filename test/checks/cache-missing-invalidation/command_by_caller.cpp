// A wrapper that is given the command: who calls it says what is asked for.
#include "Texts.h"

#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

static redisContext *server;

static std::string ask(const char *command, const std::string &key) {
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, command, key.c_str()));
  std::string found = reply && reply->str ? reply->str : "";
  freeReplyObject(reply);
  return found;
}

std::string keptBad(PGconn *db, int id) {
  const std::string key = construct_cache_key("kept", id);
  if (std::string found = ask("GET %s", key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "SET %s %s", key.c_str(), text.c_str())); // expect-linked: cache-missing-invalidation nothing ever drops 'kept:{int}'
  return text;
}

std::string droppedOk(PGconn *db, int id) {
  const std::string key = construct_cache_key("dropped", id);
  if (std::string found = ask("GET %s", key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "SET %s %s", key.c_str(), text.c_str()));
  return text;
}

void forget(int id) { ask("DEL %s", construct_cache_key("dropped", id)); }
