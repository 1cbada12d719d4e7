// What is only put where nothing is: fills as well as locks.
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

std::string fillBad(PGconn *db, int id) {
  const std::string key = construct_cache_key("fill", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  freeReplyObject(redisCommand(server, "SETNX %s %s", key.c_str(), text.c_str())); // expect-linked: cache-missing-invalidation nothing ever drops 'fill:{int}'
  return text;
}

// Who has it works, and the others go on.
bool lockOk(int job) {
  auto *reply = static_cast<redisReply *>(redisCommand(
      server, "SETNX %s 1", construct_cache_key("lock", job).c_str()));
  const bool isMine = reply && reply->integer == 1;
  freeReplyObject(reply);
  return isMine;
}

// Seen once is seen for ever.
bool isNewOk(PGconn *db, int message) {
  const std::string key = construct_cache_key("seen", message);
  if (!get(key).empty())
    return false;
  PQclear(PQexec(db, "UPDATE counters SET n = n + 1"));
  freeReplyObject(redisCommand(server, "SETNX %s 1", key.c_str()));
  return true;
}
