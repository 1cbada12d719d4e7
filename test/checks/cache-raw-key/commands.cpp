// Keys that stand in the command for a server, in each way to give one.
#include <cstdarg>
#include <cstdint>
#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <string>
#include <vector>

void inFormatBad(redisContext *redis, int user) {
  freeReplyObject(redisCommand(redis, "DEL user:%d", user)); // expect: cache-raw-key 'user:{int}'
}

void inFormatTextBad(redisContext *redis, const std::string &name) {
  freeReplyObject(redisCommand(redis, "GET user:by-name:%s", name.c_str())); // expect: cache-raw-key 'user:by-name:{}'
}

void inFormatBytesBad(redisContext *redis, const std::string &name) {
  freeReplyObject(redisCommand(redis, "GET user:%b:profile", name.data(), // expect: cache-raw-key 'user:{}:profile'
                               name.size()));
}

void behindOtherWordsBad(redisContext *redis, int user,
                         const std::string &value) {
  freeReplyObject(redisCommand(redis, "SET user:%d %b EX %d", user, // expect: cache-raw-key 'user:{int}'
                               value.data(), value.size(), 60));
}

void twoKeysBad(redisContext *redis, int user) {
  freeReplyObject(
      redisCommand(redis, "DEL user:%d user:%d:avatar", user, user)); // expect: cache-raw-key user:{int}
}

void formatOfConstantBad(redisContext *redis, int user) {
  static const char *const drop = "DEL user:%d"; // expect: cache-raw-key 'user:{int}'
  freeReplyObject(redisCommand(redis, drop, user));
}

void fieldOfHashBad(redisContext *redis, int user, const char *field) {
  freeReplyObject(redisCommand(redis, "HGET user:%d %s", user, field)); // expect: cache-raw-key 'user:{int}'
}

void argumentBad(redisContext *redis, int user) {
  const std::string key = "user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  freeReplyObject(redisCommand(redis, "DEL %s", key.c_str()));
}

void argumentBytesBad(redisContext *redis, int user,
                      const std::string &value) {
  const std::string key = "user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  freeReplyObject(redisCommand(redis, "SETEX %b %d %b", key.data(), key.size(),
                               60, value.data(), value.size()));
}

void pipelinedBad(redisContext *redis, int user) {
  redisAppendCommand(redis, "DEL user:%d", user); // expect: cache-raw-key 'user:{int}'
  void *reply = nullptr;
  redisGetReply(redis, &reply);
  freeReplyObject(reply);
}

void onReply(redisAsyncContext *, void *, void *);

void asynchronousBad(redisAsyncContext *redis, int user) {
  redisAsyncCommand(redis, onReply, nullptr, "GET user:%d", user); // expect: cache-raw-key 'user:{int}'
}

void wordsBad(redisContext *redis, int user) {
  const std::string key = "user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  const char *words[] = {"DEL", key.c_str()};
  freeReplyObject(redisCommandArgv(redis, 2, words, nullptr));
}

void wordsInStepsBad(redisContext *redis, int user) {
  const std::string key = "user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  const char *words[2];
  words[0] = "DEL";
  words[1] = key.c_str();
  freeReplyObject(redisCommandArgv(redis, 2, words, nullptr));
}

void wordsInVectorBad(redisContext *redis, int user) {
  const std::string key = "user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  std::vector<const char *> words = {"DEL", key.c_str()};
  freeReplyObject(redisCommandArgv(redis, static_cast<int>(words.size()),
                                   words.data(), nullptr));
}

// A command that is put together as one text has its key in there.
void commandOfTextBad(redisContext *redis, int user) {
  const std::string command = "DEL user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  freeReplyObject(redisCommand(redis, command.c_str()));
}

// The project's own function with a format.
static void run(redisContext *redis, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  freeReplyObject(redisvCommand(redis, format, arguments));
  va_end(arguments);
}

void ownFormatBad(redisContext *redis, int user) {
  run(redis, "DEL user:%d", user); // expect: cache-raw-key 'user:{int}'
}

template <typename... Arguments>
static void runAll(redisContext *redis, const char *format,
                   Arguments... arguments) {
  freeReplyObject(redisCommand(redis, format, arguments...));
}

void ownTemplateBad(redisContext *redis, int user) {
  runAll(redis, "DEL user:%d", user); // expect: cache-raw-key 'user:{int}'
}

void keyGivenOk(redisContext *redis, const std::string &key) {
  freeReplyObject(redisCommand(redis, "DEL %s", key.c_str()));
  freeReplyObject(redisCommand(redis, "SET %b %s", key.data(), key.size(), ""));
  run(redis, "DEL %s", key.c_str());
  runAll(redis, "DEL %s", key.c_str());
}

// Written as it is, there is nothing that could be put together wrongly.
void wholeOk(redisContext *redis) {
  freeReplyObject(redisCommand(redis, "GET motd"));
  freeReplyObject(redisCommand(redis, "INCR %s", "visits"));
}

// Patterns are matched with keys, and are none.
void patternOk(redisContext *redis, int user) {
  freeReplyObject(redisCommand(redis, "KEYS user:%d:*", user));
  freeReplyObject(redisCommand(redis, "SCAN 0 MATCH user:%d:* COUNT 100", user));
}

void channelOk(redisContext *redis, int user, const char *message) {
  freeReplyObject(redisCommand(redis, "PUBLISH user:%d %s", user, message));
  freeReplyObject(redisCommand(redis, "SUBSCRIBE user:%d", user));
}

// Names of fields are the hash's own affair.
void fieldOk(redisContext *redis, const char *key, int user) {
  freeReplyObject(redisCommand(redis, "HGET %s user:%d", key, user));
}

void valueOk(redisContext *redis, const char *key, int user) {
  freeReplyObject(redisCommand(redis, "SET %s user:%d", key, user));
}

void otherCommandOk(redisContext *redis, const std::string &password, int db) {
  freeReplyObject(redisCommand(redis, "AUTH %s", password.c_str()));
  freeReplyObject(redisCommand(redis, "SELECT %d", db));
  freeReplyObject(redisCommand(redis, "CLIENT SETNAME worker-%d", db));
}

// The first of them are known, whatever a loop puts behind them.
void wordsInLoopBad(redisContext *redis, int user,
                    const std::vector<std::string> &fields) {
  const std::string key = "user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  const char **words = new const char *[2 + fields.size()];
  words[0] = "HMSET";
  words[1] = key.c_str();
  int count = 2;
  for (const std::string &field : fields)
    words[count++] = field.c_str();
  freeReplyObject(redisCommandArgv(redis, count, words, nullptr));
  delete[] words;
}

// What a script is about.
void scriptBad(redisContext *redis, int user, const char *script) {
  const std::string key = "user:" + std::to_string(user); // expect: cache-raw-key 'user:{int}'
  freeReplyObject(redisCommand(redis, "EVAL %s 1 %s", script, key.c_str()));
}
