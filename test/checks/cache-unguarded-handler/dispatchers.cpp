// Who calls the handlers may catch for all of them.
#include "redis++.h"

#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

using sw::redis::Redis;
using Handler = std::function<void(int)>;

class SafeBus {
public:
  void on(const std::string &topic, Handler handler) {
    handlers[topic].push_back(std::move(handler));
  }
  void fire(const std::string &topic, int id) {
    for (const Handler &handler : handlers[topic]) {
      try {
        handler(id);
      } catch (const std::exception &error) {
        std::cerr << topic << ": " << error.what() << '\n';
      }
    }
  }

private:
  std::map<std::string, std::vector<Handler>> handlers;
};

class PlainBus {
public:
  void on(const std::string &topic, Handler handler) {
    handlers[topic].push_back(std::move(handler));
  }
  // The others are not told, either.
  void fire(const std::string &topic, int id) {
    for (const Handler &handler : handlers[topic])
      handler(id);
  }

private:
  std::map<std::string, std::vector<Handler>> handlers;
};

static std::string key(int room) { return construct_cache_key("room", room); }

void connectOk(SafeBus &bus, Redis &redis) {
  bus.on("room", [&](int room) { redis.del(key(room)); });
}

void connectBad(PlainBus &bus, Redis &redis) {
  bus.on("room", [&](int room) {
    redis.del(key(room)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  });
}

void renamed(SafeBus &safe, PlainBus &plain, int room) {
  safe.fire("room", room);
  plain.fire("room", room);
}
