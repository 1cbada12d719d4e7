// What a pool, a timer or a socket calls of Boost.Asio.
#include "redis++.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <memory>
#include <string>

class Requests {
public:
  explicit Requests(std::shared_ptr<sw::redis::Redis> redis)
      : redis(std::move(redis)) {}

  void taken(int user) {
    boost::asio::post(pool, [this, user] { logIn(user); });
  }
  void takenOk(int user) {
    boost::asio::post(pool, [this, user] {
      try {
        redis->del(construct_cache_key("seen", user));
      } catch (const sw::redis::Error &) {
      }
    });
  }
  void wait(boost::asio::steady_timer &timer) {
    timer.async_wait([this](const boost::system::error_code &) {
      redis->del(construct_cache_key("tick", 1)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
    });
  }

private:
  void logIn(int user) {
    redis->del(construct_cache_key("user", user)); // expect-linked: cache-unguarded-handler 'sw::redis::Redis::del' throws
  }

  boost::asio::thread_pool pool;
  std::shared_ptr<sw::redis::Redis> redis;
};
