#pragma once

// What the program uses of redis-plus-plus, which is not packaged.

#include <exception>
#include <optional>
#include <string>
#include <string_view>

namespace sw::redis {

using StringView = std::string_view;
using OptionalString = std::optional<std::string>;

class Error : public std::exception {
public:
  explicit Error(const std::string &message) : message(message) {}
  const char *what() const noexcept override { return message.c_str(); }

private:
  std::string message;
};

class IoError : public Error {
public:
  using Error::Error;
};

class ReplyError : public Error {
public:
  using Error::Error;
};

class Redis {
public:
  explicit Redis(const std::string &uri);
  OptionalString get(const StringView &key);
  void setex(const StringView &key, long long ttl, const StringView &value);
  long long del(const StringView &key);
};

} // namespace sw::redis
