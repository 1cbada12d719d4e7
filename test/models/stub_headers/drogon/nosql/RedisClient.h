// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of Drogon that its model names, as it declares them.

#ifndef STUB_DROGON_NOSQL_REDISCLIENT_H
#define STUB_DROGON_NOSQL_REDISCLIENT_H

#include <exception>
#include <functional>
#include <string_view>

namespace drogon::nosql {

class RedisResult {};
class RedisException : public std::exception {};
using RedisResultCallback = std::function<void(const RedisResult &)>;
using RedisExceptionCallback = std::function<void(const RedisException &)>;
struct RedisAwaiter {};

class RedisClient {
public:
  virtual void execCommandAsync(RedisResultCallback &&,
                                RedisExceptionCallback &&,
                                std::string_view command, ...) noexcept = 0;
  template <class T, class... Args>
  T execCommandSync(std::function<T(const RedisResult &)> &&,
                    std::string_view command, Args &&...);
  template <class... Args>
  RedisAwaiter execCommandCoro(std::string_view command, Args...);
};

class RedisTransaction : public RedisClient {
public:
  virtual void execute(RedisResultCallback &&, RedisExceptionCallback &&) = 0;
  RedisAwaiter executeCoro();
};

} // namespace drogon::nosql

#endif
