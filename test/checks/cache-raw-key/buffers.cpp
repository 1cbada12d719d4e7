// Keys that are written into memory.
#include <array>
#include <charconv>
#include <cinttypes>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <hiredis/hiredis.h>
#include <sstream>
#include <string>

void printedBad(redisContext *cache, unsigned account) {
  char key[64]; // expect: cache-raw-key 'balance:{int}'
  snprintf(key, sizeof key, "balance:%u", account);
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}

void stdPrintedBad(redisContext *cache, std::int64_t account) {
  char key[64]; // expect: cache-raw-key 'balance:{int}'
  std::snprintf(key, sizeof(key), "balance:%" PRId64, account);
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}

void intoArrayBad(redisContext *cache, unsigned account) {
  std::array<char, 64> key; // expect: cache-raw-key 'balance:{int}'
  std::snprintf(key.data(), key.size(), "balance:%u", account);
  freeReplyObject(redisCommand(cache, "DEL %s", key.data()));
}

void lengthKnownBad(redisContext *cache, unsigned account) {
  char key[64]; // expect: cache-raw-key 'balance:{int}'
  int length = std::snprintf(key, sizeof key, "balance:%u", account);
  freeReplyObject(
      redisCommand(cache, "DEL %b", key, static_cast<size_t>(length)));
}

void copiedBad(redisContext *cache, const char *account) {
  char key[64]; // expect: cache-raw-key 'balance:
  std::strcpy(key, "balance:");
  std::strcat(key, account);
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}

void allocatedBad(redisContext *cache, unsigned account) {
  char *key = nullptr; // expect: cache-raw-key 'balance:{int}'
  if (asprintf(&key, "balance:%u", account) < 0)
    return;
  freeReplyObject(redisCommand(cache, "DEL %s", key));
  std::free(key);
}

void streamBad(redisContext *cache, unsigned account, const std::string &day) {
  std::ostringstream key; // expect: cache-raw-key 'balance:{int}:{}'
  key << "balance:" << account << ':' << day;
  freeReplyObject(redisCommand(cache, "DEL %s", key.str().c_str()));
}

void streamInStepsBad(redisContext *cache, unsigned account,
                      const std::string &day) {
  std::stringstream out; // expect: cache-raw-key 'balance:
  out << "balance:";
  out << account;
  if (!day.empty())
    out << ':' << day;
  const std::string key = out.str();
  freeReplyObject(redisCommand(cache, "DEL %s", key.c_str()));
}

// Where in a buffer something is written is not followed.
void FN_toChars(redisContext *cache, unsigned account) {
  char key[64] = "balance:";
  auto [end, error] = std::to_chars(key + 8, key + sizeof key, account);
  *end = '\0';
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}

void numberToTextBad(redisContext *cache, unsigned account) {
  char digits[16];
  auto [end, error] = std::to_chars(digits, digits + sizeof digits, account);
  std::string key = "balance:" + std::string(digits, end); // expect: cache-raw-key 'balance:
  freeReplyObject(redisCommand(cache, "DEL %s", key.c_str()));
}

void read_key(char *into, std::size_t size);

void filledElsewhereOk(redisContext *cache) {
  char key[64];
  read_key(key, sizeof key);
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}

void readFromFileOk(redisContext *cache, std::FILE *file) {
  char key[64];
  if (std::fgets(key, sizeof key, file))
    freeReplyObject(redisCommand(cache, "DEL %s", key));
}

void copyOfGivenOk(redisContext *cache, const char *key) {
  char copy[64];
  std::snprintf(copy, sizeof copy, "%s", key);
  freeReplyObject(redisCommand(cache, "DEL %s", copy));
}

void messageOk(redisContext *cache, const char *key, unsigned account) {
  char message[64];
  snprintf(message, sizeof message, "balance:%u", account);
  std::puts(message);
  freeReplyObject(redisCommand(cache, "DEL %s", key));
}
