#include "services.h"

#include <hiredis/hiredis.h>

static redisContext *connected() {
  thread_local redisContext *context = redisConnect("localhost", 6379);
  return context;
}

std::optional<std::string> Cache::get(const std::string &key) {
  auto *reply = static_cast<redisReply *>(
      redisCommand(connected(), "GET %s", key.c_str()));
  std::optional<std::string> value;
  if (reply && reply->type == REDIS_REPLY_STRING)
    value = reply->str;
  freeReplyObject(reply);
  return value;
}

void Cache::set(const std::string &key, const std::string &value, int seconds) {
  freeReplyObject(redisCommand(connected(), "SETEX %s %d %s", key.c_str(),
                               seconds, value.c_str()));
}

std::string answer(sqlite3 *db, const char *sql, long id) {
  sqlite3_stmt *query = nullptr;
  sqlite3_prepare_v2(db, sql, -1, &query, nullptr);
  sqlite3_bind_int64(query, 1, id);
  std::string text;
  if (sqlite3_step(query) == SQLITE_ROW)
    text = reinterpret_cast<const char *>(sqlite3_column_text(query, 0));
  sqlite3_finalize(query);
  return text;
}
