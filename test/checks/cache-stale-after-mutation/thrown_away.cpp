// Drops between MULTI and DISCARD are never made.
#include "Table.h"
#include <hiredis/hiredis.h>

std::string construct_cache_key(const char *family, int id);

static constexpr const char *move = "UPDATE desks SET person = '' WHERE id = ?";

static std::string keyOf(int id) { return construct_cache_key("desk", id); }

std::string desk(sqlite3 *db, redisContext *server, int id) {
  const std::string key = keyOf(id);
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "GET %s", key.c_str()));
  if (reply && reply->type == REDIS_REPLY_STRING)
    return reply->str;
  const std::string person =
      first(db, "SELECT person FROM desks WHERE id = ?", id);
  redisCommand(server, "SETEX %s 86400 %s", key.c_str(), person.c_str());
  return person;
}

void dropOk(sqlite3 *db, redisContext *server, int id) {
  change(db, move, id);
  redisCommand(server, "DEL %s", keyOf(id).c_str());
}

void madeOk(sqlite3 *db, redisContext *server, int id) {
  change(db, move, id);
  redisCommand(server, "MULTI");
  redisCommand(server, "DEL %s", keyOf(id).c_str());
  redisCommand(server, "EXEC");
}

void thrownAwayBad(sqlite3 *db, redisContext *server, int id) {
  change(db, move, id); // expect-linked: cache-stale-after-mutation table 'desks' and leads to no drop of 'desk:{int}'
  redisCommand(server, "MULTI");
  redisCommand(server, "DEL %s", keyOf(id).c_str());
  redisCommand(server, "DISCARD");
}

// If it went wrong, nothing has changed.
bool thrownAwayOnFailureOk(sqlite3 *db, redisContext *server, int id) {
  redisCommand(server, "MULTI");
  redisCommand(server, "DEL %s", keyOf(id).c_str());
  if (!change(db, move, id)) {
    redisCommand(server, "DISCARD");
    return false;
  }
  redisCommand(server, "EXEC");
  return true;
}

void beforeItOk(sqlite3 *db, redisContext *server, int id) {
  change(db, move, id);
  redisCommand(server, "DEL %s", keyOf(id).c_str());
  redisCommand(server, "MULTI");
  redisCommand(server, "INCR moves");
  redisCommand(server, "DISCARD");
}

void onAnotherServerOk(sqlite3 *db, redisContext *server, redisContext *other,
                       int id) {
  change(db, move, id);
  redisCommand(other, "MULTI");
  redisCommand(server, "DEL %s", keyOf(id).c_str());
  redisCommand(other, "DISCARD");
}
