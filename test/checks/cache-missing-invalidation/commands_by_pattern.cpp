// What the commands KEYS and SCAN give is of the pattern that they are given.
#include "Texts.h"

#include <hiredis/hiredis.h>
#include <string>

std::string construct_cache_key(const char *family, int id);

static void keep(PGconn *db, redisContext *server, const std::string &key) {
  auto *answer = static_cast<redisReply *>(
      redisCommand(server, "GET %s", key.c_str()));
  if (!answer->str)
    freeReplyObject(redisCommand(server, "SET %s %s", key.c_str(), load(db).c_str())); // expect-linked: cache-missing-invalidation nothing ever drops 'sound:{int}'
  freeReplyObject(answer);
}

void pageOk(PGconn *db, redisContext *server, int id) {
  keep(db, server, construct_cache_key("page", id));
}

void imageOk(PGconn *db, redisContext *server, int id) {
  keep(db, server, construct_cache_key("image", id));
}

void soundBad(PGconn *db, redisContext *server, int id) {
  keep(db, server, construct_cache_key("sound", id));
}

void dropPages(redisContext *server) {
  auto *keys = static_cast<redisReply *>(redisCommand(server, "KEYS page:*"));
  for (size_t i = 0; i < keys->elements; ++i)
    freeReplyObject(redisCommand(server, "DEL %s", keys->element[i]->str));
  freeReplyObject(keys);
}

// Cursor and keys are the two elements of the answer.
static void dropScanned(redisContext *server, const char *pattern) {
  std::string cursor = "0";
  do {
    auto *answer = static_cast<redisReply *>(redisCommand(
        server, "SCAN %s MATCH %s COUNT 100", cursor.c_str(), pattern));
    cursor = answer->element[0]->str;
    redisReply *keys = answer->element[1];
    for (size_t i = 0; i < keys->elements; ++i) {
      redisReply *key = keys->element[i];
      freeReplyObject(redisCommand(server, "UNLINK %s", key->str));
    }
    freeReplyObject(answer);
  } while (cursor != "0");
}

void dropImages(redisContext *server) { dropScanned(server, "image:*"); }

// It says "sonud".
void dropSounds(redisContext *server) { dropScanned(server, "sonud:*"); }
