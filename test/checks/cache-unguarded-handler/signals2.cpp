// Boost.Signals2: slots run where the signal is fired, one after the other.
#include "redis++.h"

#include <boost/bind/bind.hpp>
#include <boost/signals2/signal.hpp>
#include <functional>

using sw::redis::Redis;

static boost::signals2::signal<void(int)> renamed;
static boost::signals2::signal<void(int)> removed, moved;

void rename(int user) { renamed(user); }
void remove(int user) {
  try {
    removed(user);
  } catch (const std::exception &) {
  }
}
void move(int user) { moved(user); }

class Names {
public:
  explicit Names(Redis &redis) : redis(redis) {
    renamed.connect([this](int user) { forget(user); });
    removed.connect([this](int user) { forgetRemoved(user); });
    moved.connect(std::bind(&Names::forgetMoved, this, std::placeholders::_1));
    renamed.connect([this](int user) { forgetSafely(user); });
  }

private:
  void forget(int bad) {
    redis.del(construct_cache_key("name", bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws 'sw::redis::Error' when the cache server is away, and this handler lets it out
  }
  void forgetMoved(int bad) {
    redis.del(construct_cache_key("town", bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  }
  // Who fires the signal catches.
  void forgetRemoved(int ok) { redis.del(construct_cache_key("name", ok)); }
  void forgetSafely(int ok) noexcept {
    try {
      redis.del(construct_cache_key("card", ok));
    } catch (const sw::redis::Error &) {
    }
  }
  Redis &redis;
};

void connect(Redis &redis) { static Names names(redis); }

// Connected as it is, and for as long as somebody keeps the connection.
static void forgetPage(int bad) {
  static Redis redis("tcp://127.0.0.1");
  redis.del(construct_cache_key("page", bad)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
}
static boost::signals2::scoped_connection connection;
void connectPage() { connection = renamed.connect(&forgetPage); }
