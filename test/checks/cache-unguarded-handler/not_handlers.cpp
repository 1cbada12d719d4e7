// Functions that are handed over, but not to be told of an event.
#include "redis++.h"

#include <algorithm>
#include <functional>
#include <future>
#include <map>
#include <thread>
#include <vector>

using sw::redis::Redis;

static std::string key(int user) { return construct_cache_key("user", user); }

// Called there and then: who calls sees the exception.
void eachOk(Redis &redis, const std::vector<int> &users) {
  std::for_each(users.begin(), users.end(),
                [&](int user) { redis.del(key(user)); });
}

template <class F> static void inOrder(const std::vector<int> &users, F f) {
  for (int user : users)
    f(user);
}
void inOrderOk(Redis &redis, const std::vector<int> &users) {
  inOrder(users, [&](int user) { redis.del(key(user)); });
}

static void timed(const std::function<void()> &work) { work(); }
void timedOk(Redis &redis, int user) {
  timed([&] { redis.del(key(user)); });
}

// The exception comes with the result.
std::future<long long> laterOk(Redis &redis, int user) {
  return std::async([&redis, user] { return redis.del(key(user)); });
}

// Kept, and called by nobody.
static std::vector<std::function<void(int)>> neverFired;
void keepOk(Redis &redis) {
  neverFired.push_back([&](int user) { redis.del(key(user)); });
}

// A handler that asks no cache server.
static std::vector<std::function<void(int)>> changed;
static std::map<int, std::string> names;
void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}
void connectOk() {
  changed.push_back([](int user) { names.erase(user); });
  changed.push_back([](int user) { names.at(user).clear(); });
}
