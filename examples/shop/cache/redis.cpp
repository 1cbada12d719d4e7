#include "cache/redis.h"

#include <sys/time.h>

#include <iostream>
#include <new>
#include <unordered_set>
#include <utility>

namespace shop::cache {
namespace {

// A server that is away fails every command; one line per verb is enough.
void warn_once(const std::string &verb) {
  static std::mutex mutex;
  static std::unordered_set<std::string> warned;
  const std::lock_guard<std::mutex> lock(mutex);
  if (warned.insert(verb).second)
    std::cerr << "redis: " << verb << " failed\n";
}

bool succeeded(const Reply &reply, const char *verb) {
  if (reply && reply->type != REDIS_REPLY_ERROR)
    return true;
  warn_once(verb);
  return false;
}

} // namespace

Context open_context(const std::string &host, int port) {
  const timeval timeout{1, 0};
  Context context(redisConnectWithTimeout(host.c_str(), port, timeout));
  if (!context)
    throw std::bad_alloc();
  return context;
}

Redis::Redis(std::string host, int port)
    : host_(std::move(host)), port_(port) {}

redisContext *Redis::connected() {
  if (!context_ || context_->err != 0)
    context_ = open_context(host_, port_);
  return context_.get();
}

Redis::Lease::Lease(Redis &redis)
    : lock_(redis.mutex_), context_(redis.connected()) {}

std::optional<std::string> Redis::get(const std::string &key) {
  const Lease lease(*this);
  const Reply reply(static_cast<redisReply *>(
      redisCommand(lease.get(), "GET %b", key.data(), key.size())));
  if (!succeeded(reply, "GET") || reply->type != REDIS_REPLY_STRING)
    return std::nullopt;
  return std::string(reply->str, reply->len);
}

bool Redis::set(const std::string &key, const std::string &value) {
  const Lease lease(*this);
  const Reply reply(static_cast<redisReply *>(
      redisCommand(lease.get(), "SET %b %b", key.data(), key.size(),
                   value.data(), value.size())));
  return succeeded(reply, "SET");
}

bool Redis::setex(const std::string &key, std::chrono::seconds ttl,
                  const std::string &value) {
  const Lease lease(*this);
  const Reply reply(static_cast<redisReply *>(redisCommand(
      lease.get(), "SETEX %b %lld %b", key.data(), key.size(),
      static_cast<long long>(ttl.count()), value.data(), value.size())));
  return succeeded(reply, "SETEX");
}

bool Redis::del(const std::string &key) {
  const Lease lease(*this);
  const Reply reply(static_cast<redisReply *>(
      redisCommand(lease.get(), "DEL %b", key.data(), key.size())));
  return succeeded(reply, "DEL");
}

bool Redis::incr(const std::string &key) {
  const Lease lease(*this);
  const Reply reply(static_cast<redisReply *>(
      redisCommand(lease.get(), "INCR %b", key.data(), key.size())));
  return succeeded(reply, "INCR");
}

bool Redis::publish(const std::string &channel, const std::string &message) {
  const Lease lease(*this);
  const Reply reply(static_cast<redisReply *>(
      redisCommand(lease.get(), "PUBLISH %b %b", channel.data(), channel.size(),
                   message.data(), message.size())));
  return succeeded(reply, "PUBLISH");
}

} // namespace shop::cache
