// Writes that keep an entry right, and writes that only fill it once more.
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

static void set(const std::string &key, const std::string &value) {
  freeReplyObject(
      redisCommand(server, "SET %s %s", key.c_str(), value.c_str()));
}

// Two functions fill it where it is missing; none writes it anew.
std::string shortBad(PGconn *db, int id) {
  const std::string key = construct_cache_key("twice", id);
  if (std::string found = get(key); !found.empty())
    return found.substr(0, 20);
  std::string text = load(db);
  set(key, text); // expect-linked: cache-missing-invalidation nothing ever drops 'twice:{int}'
  return text.substr(0, 20);
}
// It is told once, with this as a note.
std::string longToo(PGconn *db, int id) {
  const std::string key = construct_cache_key("twice", id);
  std::string text = get(key);
  if (text.empty()) {
    text = load(db);
    set(key, text);
  }
  return text;
}

// Somebody writes it every hour.
std::string hourlyOk(PGconn *db, int id) {
  const std::string key = construct_cache_key("hourly", id);
  if (std::string found = get(key); !found.empty())
    return found;
  std::string text = load(db);
  set(key, text);
  return text;
}
void everyHour(PGconn *db) {
  for (int id = 0; id < 100; ++id)
    set(construct_cache_key("hourly", id), load(db));
}

// Only written: what is read there comes from elsewhere.
void exportedOk(PGconn *db, int id) {
  set(construct_cache_key("exported", id), load(db));
}
