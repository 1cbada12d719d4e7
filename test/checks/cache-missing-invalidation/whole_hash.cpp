// A hash that is asked for as a whole, and written field by field.
#include <hiredis/hiredis.h>
#include <sqlite3.h>
#include <string>

std::string construct_cache_key(const std::string &family, int id);

static std::string load(sqlite3 *base, int id) {
  sqlite3_stmt *rows = nullptr;
  sqlite3_prepare_v2(base, "SELECT mail FROM users WHERE id = ?", -1, &rows,
                     nullptr);
  sqlite3_bind_int(rows, 1, id);
  std::string mail;
  if (sqlite3_step(rows) == SQLITE_ROW)
    mail = reinterpret_cast<const char *>(sqlite3_column_text(rows, 0));
  sqlite3_finalize(rows);
  return mail;
}

std::string mailBad(redisContext *server, sqlite3 *base, int id) {
  const std::string key = construct_cache_key("profile", id);
  auto *reply =
      static_cast<redisReply *>(redisCommand(server, "HGETALL %s", key.c_str()));
  std::string mail;
  if (reply && reply->type == REDIS_REPLY_ARRAY && reply->elements == 2)
    mail = reply->element[1]->str;
  freeReplyObject(reply);
  if (!mail.empty())
    return mail;
  mail = load(base, id);
  freeReplyObject(redisCommand(server, "HSET %s mail %s", key.c_str(), // expect-linked: cache-missing-invalidation nothing ever drops 'profile:{int}'
                               mail.c_str()));
  return mail;
}
