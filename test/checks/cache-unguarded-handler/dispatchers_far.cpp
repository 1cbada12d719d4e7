// Who catches for the handlers need not be who calls them.
#include "redis++.h"

#include <functional>
#include <iostream>
#include <vector>

using sw::redis::Redis;

static std::vector<std::function<void(int)>> saved, removed, moved;

template <class F> static void guarded(F f) {
  try {
    f();
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
  }
}

// A helper catches.
void save(int page) {
  for (const auto &handler : saved)
    guarded([&] { handler(page); });
}

// A caller catches.
static void tellRemoved(int page) {
  for (const auto &handler : removed)
    handler(page);
}
void remove(int page) {
  try {
    tellRemoved(page);
  } catch (const sw::redis::Error &) {
  }
}

// One of two callers catches.
static void tellMoved(int page) {
  for (const auto &handler : moved)
    handler(page);
}
void move(int page) {
  try {
    tellMoved(page);
  } catch (const sw::redis::Error &) {
  }
}
void moveFast(int page) { tellMoved(page); }

void connect(Redis &redis) {
  saved.push_back([&](int ok) { redis.del(construct_cache_key("page", ok)); });
  removed.push_back(
      [&](int ok) { redis.del(construct_cache_key("page", ok)); });
  moved.push_back([&](int bad) {
    redis.del(construct_cache_key("page", bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  });
}
