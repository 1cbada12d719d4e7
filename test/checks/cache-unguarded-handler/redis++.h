// What these handlers use of redis-plus-plus, which is not packaged.
#ifndef STUB_SW_REDISPLUSPLUS_H
#define STUB_SW_REDISPLUSPLUS_H

#include <chrono>
#include <exception>
#include <optional>
#include <string>
#include <string_view>

std::string construct_cache_key(const char *family, int id);

namespace sw::redis {

using StringView = std::string_view;
using OptionalString = std::optional<std::string>;

class Error : public std::exception {
public:
  const char *what() const noexcept override;
};
class IoError : public Error {};
class TimeoutError : public IoError {};
class ClosedError : public Error {};
class ProtoError : public Error {};
class ReplyError : public Error {};
class MovedError : public ReplyError {};

class QueuedReplies {};
template <class Impl> class QueuedRedis {
public:
  QueuedRedis &del(const StringView &key);
  QueuedReplies exec();
};
using Pipeline = QueuedRedis<struct PipelineImpl>;

class Redis {
public:
  explicit Redis(const std::string &uri);
  Pipeline pipeline(bool newConnection = true);
  OptionalString get(const StringView &key);
  bool set(const StringView &key, const StringView &value,
           const std::chrono::milliseconds &ttl = std::chrono::milliseconds(0));
  long long del(const StringView &key);
  long long publish(const StringView &channel, const StringView &message);
};

} // namespace sw::redis

#endif
