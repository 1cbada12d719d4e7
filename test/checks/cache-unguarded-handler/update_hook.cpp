// SQLite calls its hooks from C, through which no exception may go.
#include "redis++.h"

#include <cstdlib>
#include <hiredis/hiredis.h>
#include <sqlite3.h>
#include <string_view>

using sw::redis::Redis;

static void changed(void *redis, int, const char *, const char *table,
                    sqlite3_int64 row) {
  if (std::string_view(table) == "users")
    static_cast<Redis *>(redis)->del( // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away, and this handler lets it out
        construct_cache_key("user", static_cast<int>(row)));
}

static int committedOk(void *redis) {
  try {
    static_cast<Redis *>(redis)->del(construct_cache_key("all", 0));
  } catch (...) {
  }
  return 0;
}

static void rolledBack(void *server) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(static_cast<redisContext *>(server), "DEL %s", // expect-linked: cache-unguarded-handler 'redisCommand' gives null
                   construct_cache_key("open", 0).c_str()));
  if (reply->type == REDIS_REPLY_ERROR)
    std::abort();
  freeReplyObject(reply);
}

static void neverSetOk(void *redis, int, const char *, const char *,
                       sqlite3_int64) {
  static_cast<Redis *>(redis)->del(construct_cache_key("never", 0));
}

void follow(sqlite3 *db, Redis *redis, redisContext *server, bool isOn) {
  sqlite3_update_hook(db, isOn ? changed : nullptr, redis);
  sqlite3_commit_hook(db, committedOk, redis);
  sqlite3_rollback_hook(db, rolledBack, server);
  (void)neverSetOk;
}

void followByLambda(sqlite3 *db, Redis *redis) {
  sqlite3_update_hook(
      db,
      [](void *redis, int, const char *, const char *, sqlite3_int64 row) {
        static_cast<Redis *>(redis)->del( // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
            construct_cache_key("line", static_cast<int>(row)));
      },
      redis);
}
