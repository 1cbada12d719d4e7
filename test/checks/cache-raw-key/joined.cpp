// Keys that are joined of texts, in one expression or in several.
#include "CacheClient.h"

#include <cstdint>
#include <string>
#include <string_view>

using namespace std::string_literals;

struct User {
  std::int64_t id;
  std::string name;
  std::string tenant;
};

std::optional<std::string> loadProfileBad(CacheClient &cache, std::int64_t id) {
  return cache.get("user:" + std::to_string(id) + ":profile"); // expect: cache-raw-key the key 'user:{int}:profile' of a shared cache is put together by hand
}

void dropProfileBad(CacheClient &cache, const User &user) {
  const std::string key = "user:" + std::to_string(user.id); // expect: cache-raw-key 'user:{int}'
  cache.del(key);
}

void dropByNameBad(CacheClient &cache, const User &user) {
  cache.del("user:by-name:" + user.name); // expect: cache-raw-key 'user:by-name:
}

void dropBehindBad(CacheClient &cache, const User &user) {
  cache.del(user.tenant + "/user/" + user.name); // expect: cache-raw-key /user/
}

void literalOfTextBad(CacheClient &cache, const User &user) {
  cache.del("user:"s + user.name); // expect: cache-raw-key 'user:
}

void characterBad(CacheClient &cache, const User &user) {
  cache.del(user.tenant + ':' + user.name); // expect: cache-raw-key :
}

void appendedBad(CacheClient &cache, const User &user) {
  std::string key = "session:"; // expect: cache-raw-key 'session:{}:{int}'
  key += user.tenant;
  key += ':';
  key += std::to_string(user.id);
  cache.del(key);
}

void chainedBad(CacheClient &cache, const User &user) {
  std::string key; // expect: cache-raw-key 'session:{}:{}'
  key.reserve(64);
  key.append("session:").append(user.tenant).append(":").append(user.name);
  cache.del(key);
}

void pushedBad(CacheClient &cache, int shard) {
  std::string key("lock:shard:"); // expect: cache-raw-key 'lock:shard:{int}'
  key.push_back(static_cast<char>('0' + shard));
  cache.del(key);
}

void repeatedBad(CacheClient &cache, char shard) {
  cache.del("lock:shard:" + std::string(1, shard)); // expect: cache-raw-key 'lock:shard:
}

void insertedBehindBad(CacheClient &cache, const User &user) {
  cache.del(std::to_string(user.id).append(":rights")); // expect: cache-raw-key '{int}:rights'
}

void countedBad(CacheClient &cache) {
  int page = 1;
  while (cache.get("menu:" + std::to_string(page))) // expect: cache-raw-key 'menu:{int}'
    page = page + 1;
}

void keptBad(CacheClient &cache, const User &user) {
  std::string key;
  key = "motd:" + user.tenant; // expect: cache-raw-key 'motd:{}'
  static const std::string first = key;
  cache.del(first);
}

void builtByBranchesBad(CacheClient &cache, const User &user, bool isAdmin) {
  std::string key = "rights:"; // expect: cache-raw-key 'rights:admin:{int}' or 'rights:user:{int}'
  if (isAdmin)
    key += "admin:";
  else
    key += "user:";
  key += std::to_string(user.id);
  cache.del(key);
}

void oneOfTwoBad(CacheClient &cache, const User &user, bool isDraft) {
  std::string key = isDraft ? "draft:" + user.name // expect: cache-raw-key 'draft:
                            : "page:" + user.name; // expect: cache-raw-key 'page:
  cache.del(key);
}

void prefixByConditionBad(CacheClient &cache, const User &user, bool isDraft) {
  cache.del((isDraft ? "draft:" : "page:") + user.name); // expect: cache-raw-key
}

void assignedBad(CacheClient &cache, const User &user, bool isDraft) {
  std::string key;
  if (isDraft)
    key = "draft:" + user.name; // expect: cache-raw-key 'draft:
  else
    key = "page:" + user.name; // expect: cache-raw-key 'page:
  cache.del(key);
}

void loopBad(CacheClient &cache, const std::string *parts, int count) {
  std::string key = "menu"; // expect: cache-raw-key 'menu{}'
  for (int i = 0; i < count; ++i) {
    key += ':';
    key += parts[i];
  }
  cache.del(key);
}

void eachOfManyBad(CacheClient &cache, int shards) {
  for (int i = 0; i < shards; ++i)
    cache.del("counter:" + std::to_string(i)); // expect: cache-raw-key 'counter:{int}'
}

// A view of a text is that text.
void viewBad(CacheClient &cache, const User &user) {
  const std::string key = "cart:" + user.name; // expect: cache-raw-key 'cart:
  std::string_view view = key;
  cache.del(std::string(view));
}

// One key, told once, however often it is used.
void usedTwiceBad(CacheClient &cache, const User &user) {
  const std::string key = "cart:" + std::to_string(user.id); // expect: cache-raw-key 'cart:{int}'
  if (!cache.get(key))
    cache.setex(key, 60, user.name);
}

void movedBad(CacheClient &cache, const User &user) {
  std::string key = "cart:" + std::to_string(user.id); // expect: cache-raw-key 'cart:{int}'
  std::string other = std::move(key);
  cache.del(other);
}

// A number made a text is the whole of the key: nothing is joined.
void bareNumber(CacheClient &cache, const User &user) {
  cache.del(std::to_string(user.id));
  cache.del(std::to_string(user.id + 1));
}

// What others have made is theirs to answer for.
void givenOk(CacheClient &cache, const std::string &key) { cache.del(key); }

void memberOfGivenOk(CacheClient &cache, const User &user) {
  cache.del(user.name);
}

// The text goes elsewhere.
void loggedOk(CacheClient &cache, const User &user, std::string &log) {
  std::string line = "dropping user:" + std::to_string(user.id);
  log += line;
  cache.del(user.name);
}

// What is written may look like a key.
void writtenOk(CacheClient &cache, const User &user) {
  cache.setex(user.name, 60, "user:" + std::to_string(user.id));
}
