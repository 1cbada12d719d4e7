#pragma once

#include <hiredis/hiredis.h>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace shop::cache {

struct FreeReply {
  void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using Reply = std::unique_ptr<redisReply, FreeReply>;

struct FreeContext {
  void operator()(redisContext *context) const { redisFree(context); }
};
using Context = std::unique_ptr<redisContext, FreeContext>;

/// A connection to the server, which may turn out to be away.
Context open_context(const std::string &host, int port);

/// The shared cache. The server may go away at any time: reads then answer
/// nothing and writes answer false, and the next call connects again.
class Redis {
public:
  Redis(std::string host, int port);

  std::optional<std::string> get(const std::string &key);
  bool set(const std::string &key, const std::string &value);
  bool setex(const std::string &key, std::chrono::seconds ttl,
             const std::string &value);
  bool del(const std::string &key);
  bool incr(const std::string &key);
  bool publish(const std::string &channel, const std::string &message);

  /// Exclusive use of the connection, for commands that have no method here.
  class Lease {
  public:
    explicit Lease(Redis &redis);
    redisContext *get() const { return context_; }

  private:
    std::lock_guard<std::mutex> lock_;
    redisContext *context_;
  };

  const std::string &host() const { return host_; }
  int port() const { return port_; }

private:
  redisContext *connected();

  const std::string host_;
  const int port_;
  std::mutex mutex_;
  Context context_; // opened on first use
};

} // namespace shop::cache
