// Two parts of a key with nothing between them.
#include "CacheClient.h"
#include "CacheKeys.h"

#include <cstdio>
#include <map>
#include <sstream>
#include <string>
#include <unordered_map>

static long computed(int one, int other) { return one * 1000L + other; }

long memoBad(int user, int product) {
  static std::map<std::string, long> rates;
  const std::string key = "u" + std::to_string(user) + std::to_string(product);
  auto found = rates.find(key); // expect: cache-key-collision nothing stands between two parts of the key 'u{int}{int}': 'u{int}{int}' of
  if (found != rates.end())
    return found->second;
  return rates[key] = computed(user, product);
}

long memoOk(int user, int product) {
  static std::map<std::string, long> rates;
  const std::string key = "u" + std::to_string(user) + "p" + std::to_string(product);
  auto found = rates.find(key);
  if (found != rates.end())
    return found->second;
  return rates[key] = computed(user, product);
}

long slashOk(int user, int product) {
  static std::unordered_map<std::string, long> rates;
  std::string key = std::to_string(user);
  key += '/';
  key += std::to_string(product);
  auto found = rates.find(key);
  if (found != rates.end())
    return found->second;
  return rates[key] = computed(user, product);
}

long addedBad(int user, int product) {
  static std::unordered_map<std::string, long> rates;
  std::string key = "rate-";
  key += std::to_string(user);
  key += std::to_string(product);
  auto found = rates.find(key); // expect: cache-key-collision nothing stands between two parts of the key 'rate-{int}{int}'
  if (found != rates.end())
    return found->second;
  return rates[key] = computed(user, product);
}

long namesBad(const std::string &first, const std::string &last) {
  static std::map<std::string, long> ages;
  const std::string key = "name " + first + last;
  auto found = ages.find(key); // expect: cache-key-collision nothing stands between two parts of the key 'name {}{}'
  if (found != ages.end())
    return found->second;
  return ages[key] = static_cast<long>(first.size() * 31 + last.size());
}

long namesOk(const std::string &first, const std::string &last) {
  static std::map<std::string, long> ages;
  const std::string key = "name " + first + "\n" + last;
  auto found = ages.find(key);
  if (found != ages.end())
    return found->second;
  return ages[key] = static_cast<long>(first.size() * 31 + last.size());
}

// As wide as it may get: these cannot run together.
long dayOk(int month, int day) {
  static std::map<std::string, long> days;
  char key[16];
  std::snprintf(key, sizeof key, "d%02d%02d", month, day);
  auto found = days.find(key);
  if (found != days.end())
    return found->second;
  return days[key] = computed(month, day);
}

long formatBad(int user, int product) {
  static std::map<std::string, long> rates;
  char key[32];
  std::snprintf(key, sizeof key, "r%d%d", user, product);
  auto found = rates.find(key); // expect: cache-key-collision nothing stands between two parts of the key 'r{int}{int}'
  if (found != rates.end())
    return found->second;
  return rates[key] = computed(user, product);
}

long streamBad(int user, int product) {
  static std::map<std::string, long> rates;
  std::ostringstream text;
  text << "s" << user << product;
  const std::string key = text.str();
  auto found = rates.find(key); // expect: cache-key-collision nothing stands between two parts of the key 's{int}{int}'
  if (found != rates.end())
    return found->second;
  return rates[key] = computed(user, product);
}

// A prefix that callers give has its delimiter, perhaps.
static std::string &prefixed(const std::string &prefix, int id) {
  static std::map<std::string, std::string> texts;
  std::string &text = texts[prefix + std::to_string(id)];
  if (text.empty())
    text = std::to_string(computed(id, id));
  return text;
}

std::string prefixOk(int id) { return prefixed("user:", id) + prefixed("group:", id); }

static const std::string kPrefix = "v1:user:";

std::string constantOk(int id) {
  static std::map<std::string, std::string> texts;
  std::string &text = texts[kPrefix + std::to_string(id)];
  if (text.empty())
    text = std::to_string(computed(id, id));
  return text;
}

// The builder keeps its parts apart.
void builtOk(CacheClient &cache, int user, int product) {
  cache.setex(construct_cache_key("built", user, product), 60, "x");
}

void sharedBad(CacheClient &cache, int user, int product) {
  cache.setex("pair:" + std::to_string(user) + std::to_string(product), 60, "x"); // expect: cache-raw-key 'pair:{int}{int}' // expect: cache-key-collision nothing stands between two parts of the key 'pair:{int}{int}'
}

void commandBad(redisContext *redis, int user, int product) {
  freeReplyObject(redisCommand(redis, "SETEX both:%d%d 60 x", user, product)); // expect: cache-raw-key // expect: cache-key-collision nothing stands between two parts of the key 'both:{int}{int}'
}

// A sign or a letter at the end of the one is enough.
void letterOk(CacheClient &cache, int user, bool isBrief) {
  cache.setex(construct_cache_key("letter", user, std::string(isBrief ? "b" : "f")), 60, "x");
}

// No keys: a text that is looked up, and one that is only written.
bool seenOk(const std::map<std::string, int> &words, const std::string &stem) {
  return words.count(stem + "s") != 0;
}
