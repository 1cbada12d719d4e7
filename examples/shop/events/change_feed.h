#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>

#include "cache/redis.h"
#include "events/bus.h"

namespace shop::events {

/// Tells every process of the shop, this one included, about a row change.
void announce(cache::Redis &redis, const RowChange &change);

/// Follows the announcements of all processes on a connection of its own.
class ChangeListener {
public:
  /// `on_gap` is called whenever announcements may have been missed: at the
  /// start and after a lost connection.
  ChangeListener(std::string host, int port, Handler on_change,
                 std::function<void()> on_gap);
  ~ChangeListener();

private:
  void run();
  void follow(redisContext *context);
  void deliver(const redisReply &message);
  void pause() const;

  const std::string host_;
  const int port_;
  const Handler on_change_;
  const std::function<void()> on_gap_;
  std::atomic<bool> stopping_{false};
  std::thread thread_; // last: it uses the members above
};

} // namespace shop::events
