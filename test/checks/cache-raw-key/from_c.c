/* A service in C: no builder, buffers and formats. */
#include <hiredis/hiredis.h>
#include <libmemcached/memcached.h>
#include <stdio.h>
#include <string.h>

#define SESSION_PREFIX "session:"

struct session {
  unsigned id;
  char token[33];
};

int drop_session_bad(redisContext *cache, const struct session *session) {
  char key[64]; // expect: cache-raw-key 'session:{}'
  snprintf(key, sizeof key, SESSION_PREFIX "%s", session->token);
  redisReply *reply = redisCommand(cache, "DEL %s", key);
  if (!reply)
    return -1;
  freeReplyObject(reply);
  return 0;
}

int touch_session_bad(redisContext *cache, const struct session *session) {
  redisReply *reply = redisCommand(
      cache, "EXPIRE session:%s 600", session->token); // expect: cache-raw-key 'session:{}'
  if (!reply)
    return -1;
  freeReplyObject(reply);
  return 0;
}

memcached_return_t store_session_bad(memcached_st *cache,
                                     const struct session *session) {
  char key[MEMCACHED_MAX_KEY]; // expect: cache-raw-key 'session:{int}'
  int length = sprintf(key, "session:%u", session->id);
  return memcached_set(cache, key, (size_t)length, session->token,
                       sizeof session->token, 600, 0);
}

static int drop(redisContext *cache, const char *key) {
  redisReply *reply = redisCommand(cache, "DEL %s", key);
  if (!reply)
    return -1;
  freeReplyObject(reply);
  return 0;
}

int drop_by_wrapper_bad(redisContext *cache, const struct session *session) {
  char key[64]; // expect: cache-raw-key 'session:{}'
  strcpy(key, SESSION_PREFIX);
  strncat(key, session->token, sizeof key - sizeof SESSION_PREFIX);
  return drop(cache, key);
}

int drop_given_ok(redisContext *cache, const char *key) {
  return drop(cache, key);
}

int drop_token_ok(redisContext *cache, const struct session *session) {
  return drop(cache, session->token);
}

void *allocate(size_t size);

/// With the name of the module before it, if there is one.
static const char *namespacedOk(const char *module, const char *key) {
  char *text;
  if (!module)
    return key;
  text = allocate(strlen(module) + strlen(key) + 2);
  strcat(text, module);
  strcat(text, key);
  return text;
}

void forgetOk(redisContext *redis, const char *module, const char *key) {
  const char *whole = namespacedOk(module, key);
  freeReplyObject(redisCommand(redis, "DEL %s", whole));
}
