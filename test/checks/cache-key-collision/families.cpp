// Families of keys that can give one key.
#include "CacheClient.h"

#include <map>
#include <string>
#include <unordered_map>

// A container's keys: cache-raw-key has nothing to say about them.
static std::unordered_map<std::string, std::string> &texts() {
  static std::unordered_map<std::string, std::string> all;
  if (all.size() > 1000)
    all.clear();
  return all;
}

static std::string title(int id) { return "title " + std::to_string(id); }
static std::string body(int id) { return "body " + std::to_string(id); }

std::string titleBad(int id) {
  auto [entry, isNew] = texts().try_emplace("post" + std::to_string(id));
  if (isNew)
    entry->second = title(id);
  return entry->second;
}

std::string bodyBad(int id) {
  auto [entry, isNew] = texts().try_emplace("post1" + std::to_string(id));
  if (isNew)
    entry->second = body(id); // expect: cache-key-collision the keys 'post{int}' and 'post1{int}' can be the same: both can be 'post1
  return entry->second;
}

static std::map<std::string, std::string> delimited;

std::string titleOk(int id) {
  std::string &text = delimited["post:" + std::to_string(id)];
  if (text.empty())
    text = title(id);
  return text;
}

std::string bodyOk(int id) {
  std::string &text = delimited["post1:" + std::to_string(id)];
  if (text.empty())
    text = body(id);
  return text;
}

std::string pageOk(int id, int page) {
  std::string &text =
      delimited["post:" + std::to_string(id) + ":" + std::to_string(page)];
  if (text.empty())
    text = body(id + page);
  return text;
}

std::string summaryOk(int id) {
  std::string &text = delimited["post:" + std::to_string(id) + ":summary"];
  if (text.empty())
    text = body(id);
  return text;
}

void forgetOk() { delimited.clear(); }

// A name that might hold what stands behind it elsewhere: only asked for.
std::string namedOk(const std::string &name) {
  std::string &text = delimited["user:" + name];
  if (text.empty())
    text = title(static_cast<int>(name.size()));
  return text;
}

std::string avatarOk(const std::string &name) {
  std::string &text = delimited["user:" + name + ":avatar"];
  if (text.empty())
    text = body(static_cast<int>(name.size()));
  return text;
}

// In a shared cache. That they are put together by hand is said as well.
void orderBad(CacheClient &cache, int id) {
  cache.setex("order" + std::to_string(id), 60, title(id)); // expect: cache-raw-key 'order{int}'
}

void itemBad(CacheClient &cache, int id) {
  cache.setex("order1" + std::to_string(id), 60, body(id)); // expect: cache-raw-key 'order1{int}' // expect: cache-key-collision the keys 'order{int}' and 'order1{int}' can be the same: both can be 'order1
}

// In another store.
static std::map<std::string, std::string> others;

std::string otherOk(int id) {
  std::string &text = others["post1" + std::to_string(id)];
  if (text.empty())
    text = title(id);
  return text;
}

void forgetOthersOk() { others.clear(); }
