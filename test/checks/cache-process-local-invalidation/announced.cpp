// Who changes a row tells all processes, over the cache server.
#include "Rows.h"

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <map>

static std::map<int, std::string> names, towns;

std::string name(PGconn *db, int user) {
  if (auto known = names.find(user); known != names.end())
    return known->second;
  return names[user] = first(db, "SELECT name FROM users WHERE id = $1", user);
}
std::string town(PGconn *db, int id) {
  if (auto known = towns.find(id); known != towns.end())
    return known->second;
  return towns[id] = first(db, "SELECT name FROM towns WHERE id = $1", id);
}

void renameOk(PGconn *db, redisContext *server, int user) {
  change(db, "UPDATE users SET name = '' WHERE id = $1", user);
  freeReplyObject(redisCommand(server, "PUBLISH users %d", user));
}

void removeOk(PGconn *db, redisContext *server, int user) {
  change(db, "DELETE FROM users WHERE id = $1", user);
  names.erase(user);
  freeReplyObject(redisCommand(server, "PUBLISH users %d", user));
}

void follow(redisContext *server) {
  freeReplyObject(redisCommand(server, "SUBSCRIBE users"));
  void *next = nullptr;
  while (redisGetReply(server, &next) == REDIS_OK) {
    auto *message = static_cast<redisReply *>(next);
    if (message && message->elements == 3)
      names.erase(std::atoi(message->element[2]->str));
    freeReplyObject(message);
  }
}

// It tells, and nobody who listens drops this one.
void moveBad(PGconn *db, redisContext *server, int id) {
  change(db, "DELETE FROM towns WHERE id = $1", id);
  towns.erase(id); // expect-linked: cache-process-local-invalidation this drops from 'towns' in one process: the others keep what they have of table 'towns'
  freeReplyObject(redisCommand(server, "PUBLISH towns %d", id));
}
