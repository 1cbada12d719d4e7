// What a handler may ask of the server: to read, to write, to tell others.
#include "redis++.h"

#include <functional>
#include <iostream>
#include <vector>

using sw::redis::Redis;

static std::vector<std::function<void(int)>> changed;

void fire(int user) {
  for (const auto &handler : changed)
    handler(user);
}

static std::string key(int user) { return construct_cache_key("user", user); }

void connect(Redis &redis) {
  changed.push_back([&](int bad) {
    if (auto known = redis.get(key(bad))) // expect-linked: cache-unguarded-handler 'sw::redis::Redis::get' throws
      std::cout << *known << '\n';
  });
  changed.push_back([&](int bad) {
    redis.set(key(bad), "", std::chrono::seconds(60)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::set' throws
  });
  changed.push_back([&](int bad) {
    redis.publish("users", std::to_string(bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::publish' throws
  });
  // What is queued asks for nothing before it is sent.
  changed.push_back([&](int bad) {
    auto pipe = redis.pipeline();
    pipe.del(key(bad));
    pipe.exec(); // expect-linked: cache-unguarded-handler throws 'sw::redis::Error'
  });
  changed.push_back([&](int ok) {
    auto pipe = redis.pipeline();
    pipe.del(key(ok)).del(key(ok + 1));
    try {
      pipe.exec();
    } catch (const sw::redis::Error &) {
    }
  });
  changed.push_back([&](int ok) {
    try {
      if (!redis.get(key(ok)))
        redis.set(key(ok), "0");
      redis.publish("users", std::to_string(ok));
    } catch (const sw::redis::Error &) {
    }
  });
}
