// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As redis++.h; for the asynchronous classes.

#ifndef STUB_SW_ASYNC_REDISPLUSPLUS_H
#define STUB_SW_ASYNC_REDISPLUSPLUS_H

#include "redis++.h"

#include <future>

namespace sw::redis {

template <class T> using Future = std::future<T>;

#define STUB_ASYNC()                                                           \
  template <class R, class... T> Future<R> command(TEXT, T &&...);             \
  template <class O, class T> Future<O> mget(List<T>);                         \
  template <class O> Future<O> hgetall(KEY);                                   \
  template <class O> Future<O> hkeys(KEY);                                     \
  template <class O> Future<O> hvals(KEY);                                     \
  template <class O, class T> Future<O> hmget(KEY, List<T>);                   \
  template <class O> Future<O> lrange(KEY, long long, long long);              \
  template <class O> Future<O> smembers(KEY);                                  \
  template <class O> Future<O> zrange(KEY, long long, long long);              \
  TIMES(O, I) Future<O> zrangebylex(KEY, const I &);                           \
  TIMES(O, I) Future<O> zrangebyscore(KEY, const I &);                         \
  TIMES(O, I) Future<O> zrevrangebylex(KEY, const I &)

class AsyncRedis {
public:
  explicit AsyncRedis(const std::string &uri);
  Future<OptionalString> set_with_get_option(KEY, TEXT,
                                             const Millis & = Millis(0),
                                             UpdateType = UpdateType::ALWAYS);
  STUB_COMMANDS(STUB_FUTURE);
  STUB_ASYNC();
};

class AsyncRedisCluster {
public:
  explicit AsyncRedisCluster(const std::string &uri);
  STUB_COMMANDS(STUB_FUTURE);
  STUB_ASYNC();
};

} // namespace sw::redis

#endif
