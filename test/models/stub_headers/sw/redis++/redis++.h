// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of redis-plus-plus that its models name, by their names,
// parameters and classes: for fixtures, where the library is not packaged.

#ifndef STUB_SW_REDISPLUSPLUS_H
#define STUB_SW_REDISPLUSPLUS_H

#include <chrono>
#include <initializer_list>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

struct redisReply {};

namespace sw::redis {

using StringView = std::string_view;
using OptionalString = std::optional<std::string>;
using OptionalLongLong = std::optional<long long>;
using OptionalDouble = std::optional<double>;
using OptionalStringPair = std::optional<std::pair<std::string, std::string>>;
using Cursor = unsigned long long;
using Seconds = std::chrono::seconds;
using Millis = std::chrono::milliseconds;
template <class T>
using At = std::chrono::time_point<std::chrono::system_clock, T>;
template <class T> using List = std::initializer_list<T>;
using ReplyUPtr = std::unique_ptr<redisReply>;

struct Error : std::exception {};
struct IoError : Error {};
struct ClosedError : Error {};

enum class UpdateType { EXIST, NOT_EXIST, ALWAYS };
enum class InsertPosition { BEFORE, AFTER };
enum class BitOp { AND, OR, XOR, NOT };
enum class GeoUnit { M, KM, MI, FT };
template <class T> struct UnboundedInterval {};

#define KEY const StringView &key
#define TEXT const StringView &
#define TIMES(A, B) template <class A, class B>

// What takes no output argument; A(T) is how a call gives its T.
#define STUB_COMMANDS(A)                                                       \
  A(bool)                                                                      \
  set(KEY, TEXT, const Millis &ttl = Millis(0),                                \
      UpdateType = UpdateType::ALWAYS);                                        \
  A(bool) set(KEY, TEXT, bool keepttl, UpdateType = UpdateType::ALWAYS);       \
  template <class T> A(void) mset(List<T>);                                    \
  template <class I> A(void) mset(I first, I last);                            \
  template <class T> A(bool) msetnx(List<T>);                                  \
  template <class I> A(bool) msetnx(I first, I last);                          \
  A(long long) append(KEY, TEXT);                                              \
  A(long long) incr(KEY);                                                      \
  A(long long) incrby(KEY, long long);                                         \
  A(double) incrbyfloat(KEY, double);                                          \
  A(OptionalString) get(KEY);                                                  \
  A(long long) strlen(KEY);                                                    \
  A(long long) ttl(KEY);                                                       \
  A(long long) pttl(KEY);                                                      \
  A(long long) exists(KEY);                                                    \
  template <class T> A(long long) exists(List<T>);                             \
  template <class I> A(long long) exists(I first, I last);                     \
  A(long long) del(KEY);                                                       \
  template <class T> A(long long) del(List<T>);                                \
  template <class I> A(long long) del(I first, I last);                        \
  A(long long) unlink(KEY);                                                    \
  template <class T> A(long long) unlink(List<T>);                             \
  template <class I> A(long long) unlink(I first, I last);                     \
  A(void) rename(KEY, TEXT);                                                   \
  A(bool) renamenx(KEY, TEXT);                                                 \
  A(bool) expire(KEY, const Seconds &);                                        \
  A(bool) pexpire(KEY, const Millis &);                                        \
  A(bool) expireat(KEY, const At<Seconds> &);                                  \
  A(bool) pexpireat(KEY, const At<Millis> &);                                  \
  A(long long) hset(KEY, TEXT, TEXT);                                          \
  A(long long) hset(KEY, const std::pair<StringView, StringView> &);           \
  template <class T> A(void) hmset(KEY, List<T>);                              \
  template <class I> A(void) hmset(KEY, I first, I last);                      \
  A(long long) hincrby(KEY, TEXT, long long);                                  \
  A(double) hincrbyfloat(KEY, TEXT, double);                                   \
  A(OptionalString) hget(KEY, TEXT);                                           \
  A(bool) hexists(KEY, TEXT);                                                  \
  A(long long) hlen(KEY);                                                      \
  A(long long) hdel(KEY, TEXT);                                                \
  A(OptionalString) lpop(KEY);                                                 \
  A(OptionalString) rpop(KEY);                                                 \
  A(OptionalStringPair) blpop(KEY, const Seconds &);                           \
  A(OptionalStringPair) brpop(KEY, const Seconds &);                           \
  A(OptionalString) rpoplpush(TEXT, TEXT);                                     \
  A(OptionalString) brpoplpush(TEXT, TEXT, const Seconds &);                   \
  A(long long) lpush(KEY, TEXT);                                               \
  A(long long) rpush(KEY, TEXT);                                               \
  A(long long) llen(KEY);                                                      \
  A(long long) lrem(KEY, long long, TEXT);                                     \
  A(void) ltrim(KEY, long long, long long);                                    \
  A(long long) sadd(KEY, TEXT);                                                \
  A(long long) scard(KEY);                                                     \
  A(bool) sismember(KEY, TEXT);                                                \
  A(OptionalString) spop(KEY);                                                 \
  A(long long) srem(KEY, TEXT);                                                \
  A(long long) zadd(KEY, TEXT, double);                                        \
  A(double) zincrby(KEY, double, TEXT);                                        \
  A(long long) zcard(KEY);                                                     \
  template <class I> A(long long) zcount(KEY, const I &);                      \
  template <class I> A(long long) zlexcount(KEY, const I &);                   \
  A(OptionalDouble) zscore(KEY, TEXT);                                         \
  A(OptionalLongLong) zrank(KEY, TEXT);                                        \
  A(OptionalLongLong) zrevrank(KEY, TEXT);                                     \
  A(long long) zrem(KEY, TEXT);                                                \
  template <class I> A(long long) zremrangebylex(KEY, const I &);              \
  template <class I> A(long long) zremrangebyscore(KEY, const I &);            \
  A(long long) zremrangebyrank(KEY, long long, long long);                     \
  A(OptionalString) zpopmax(KEY);                                              \
  A(OptionalString) zpopmin(KEY);                                              \
  A(OptionalString) bzpopmax(KEY, const Seconds &);                            \
  A(OptionalString) bzpopmin(KEY, const Seconds &)

// What the asynchronous classes do not have.
#define STUB_MORE_COMMANDS(A)                                                  \
  A(OptionalString)                                                            \
  set_with_get_option(KEY, TEXT, const Millis & = Millis(0),                   \
                      UpdateType = UpdateType::ALWAYS);                        \
  A(void) setex(KEY, long long, TEXT);                                         \
  A(void) setex(KEY, const Seconds &, TEXT);                                   \
  A(void) psetex(KEY, long long, TEXT);                                        \
  A(void) psetex(KEY, const Millis &, TEXT);                                   \
  A(bool) setnx(KEY, TEXT);                                                    \
  A(OptionalString) getset(KEY, TEXT);                                         \
  A(void) restore(KEY, TEXT, long long, bool replace = false);                 \
  A(long long) setrange(KEY, long long, TEXT);                                 \
  A(long long) decr(KEY);                                                      \
  A(long long) decrby(KEY, long long);                                         \
  A(long long) getbit(KEY, long long);                                         \
  A(std::string) getrange(KEY, long long, long long);                          \
  A(long long) bitcount(KEY, long long = 0, long long = -1);                   \
  A(long long) bitpos(KEY, long long, long long = 0, long long = -1);          \
  A(long long) bitop(BitOp, TEXT, TEXT);                                       \
  A(OptionalString) dump(KEY);                                                 \
  A(std::string) type(KEY);                                                    \
  A(long long) touch(KEY);                                                     \
  template <class I> A(long long) touch(I first, I last);                      \
  A(bool) expire(KEY, long long);                                              \
  A(bool) pexpire(KEY, long long);                                             \
  A(bool) expireat(KEY, long long);                                            \
  A(bool) pexpireat(KEY, long long);                                           \
  A(bool) persist(KEY);                                                        \
  A(bool) hsetnx(KEY, TEXT, TEXT);                                             \
  A(long long) hstrlen(KEY, TEXT);                                             \
  A(OptionalString) lindex(KEY, long long);                                    \
  A(long long) linsert(KEY, InsertPosition, TEXT, TEXT);                       \
  A(void) lset(KEY, long long, TEXT);                                          \
  A(long long) lpushx(KEY, TEXT);                                              \
  A(long long) rpushx(KEY, TEXT);                                              \
  A(bool) smove(TEXT, TEXT, TEXT);                                             \
  A(OptionalString) srandmember(KEY);                                          \
  A(long long) sdiffstore(TEXT, TEXT);                                         \
  A(long long) sinterstore(TEXT, TEXT);                                        \
  A(long long) sunionstore(TEXT, TEXT);                                        \
  A(long long) zinterstore(TEXT, TEXT, double);                                \
  A(long long) zunionstore(TEXT, TEXT, double);                                \
  A(bool) pfadd(KEY, TEXT);                                                    \
  A(long long) pfcount(KEY);                                                   \
  template <class I> A(long long) pfcount(I first, I last);                    \
  A(void) pfmerge(TEXT, TEXT);                                                 \
  A(long long) geoadd(KEY, const std::tuple<StringView, double, double> &);    \
  A(OptionalDouble) geodist(KEY, TEXT, TEXT, GeoUnit = GeoUnit::M);            \
  A(OptionalString) geohash(KEY, TEXT);                                        \
  A(long long) publish(TEXT, TEXT);                                            \
  A(long long) spublish(TEXT, TEXT)

// Of one server, not of a cluster.
#define STUB_SERVER_COMMANDS(A)                                                \
  A(bool) move(KEY, long long);                                                \
  A(void) flushdb(bool async = false);                                         \
  A(void) flushall(bool async = false);                                        \
  A(void) swapdb(long long, long long);                                        \
  A(long long) dbsize()

// What gives several values by an output iterator.
#define STUB_OUTPUTS()                                                         \
  template <class R, class... T> R command(TEXT, T &&...);                     \
  template <class... T> ReplyUPtr command(TEXT, T &&...);                      \
  template <class I, class O> void mget(I first, I last, O);                   \
  template <class T, class O> void mget(List<T>, O);                           \
  template <class I>                                                           \
  long long hsetex(KEY, I first, I last, const Millis &ttl);                   \
  template <class R>                                                           \
  R eval(TEXT, List<StringView> keys, List<StringView> args);                  \
  template <class R>                                                           \
  R evalsha(TEXT, List<StringView> keys, List<StringView> args);               \
  template <class O> void hgetall(KEY, O);                                     \
  template <class O> void hkeys(KEY, O);                                       \
  template <class O> void hvals(KEY, O);                                       \
  template <class T, class O> void hmget(KEY, List<T>, O);                     \
  template <class O> Cursor hscan(KEY, Cursor, O);                             \
  template <class O> void lrange(KEY, long long, long long, O);                \
  template <class O> void smembers(KEY, O);                                    \
  template <class O> Cursor sscan(KEY, Cursor, O);                             \
  template <class T, class O> void sdiff(List<T>, O);                          \
  template <class T, class O> void sinter(List<T>, O);                         \
  template <class T, class O> void sunion(List<T>, O);                         \
  template <class O> void zrange(KEY, long long, long long, O);                \
  template <class O> void zrevrange(KEY, long long, long long, O);             \
  TIMES(I, O) void zrangebylex(KEY, const I &, O);                             \
  TIMES(I, O) void zrangebyscore(KEY, const I &, O);                           \
  TIMES(I, O) void zrevrangebylex(KEY, const I &, O);                          \
  TIMES(I, O) void zrevrangebyscore(KEY, const I &, O);                        \
  template <class O> Cursor zscan(KEY, Cursor, O);                             \
  template <class T, class O> void geopos(KEY, List<T>, O);                    \
  OptionalLongLong georadius(KEY, const std::pair<double, double> &, double,   \
                             GeoUnit, TEXT, bool, long long);                  \
  OptionalLongLong georadiusbymember(KEY, TEXT, double, GeoUnit, TEXT, bool,   \
                                     long long)

#define STUB_PLAIN(T) T
#define STUB_QUEUED(T) QueuedRedis &
#define STUB_FUTURE(T) Future<T>

template <class Impl> class QueuedRedis;
using Pipeline = QueuedRedis<struct PipelineImpl>;
using Transaction = QueuedRedis<struct TransactionImpl>;

class Redis {
public:
  explicit Redis(const std::string &uri);
  Pipeline pipeline(bool newConnection = true);
  Transaction transaction(bool piped = false, bool newConnection = true);
  template <class O> void keys(TEXT, O);
  template <class O> Cursor scan(Cursor, O);
  template <class O> Cursor scan(Cursor, TEXT, O);
  template <class O> Cursor scan(Cursor, TEXT, long long count, O);
  STUB_COMMANDS(STUB_PLAIN);
  STUB_MORE_COMMANDS(STUB_PLAIN);
  STUB_SERVER_COMMANDS(STUB_PLAIN);
  STUB_OUTPUTS();
};

class RedisCluster {
public:
  explicit RedisCluster(const std::string &uri);
  STUB_COMMANDS(STUB_PLAIN);
  STUB_MORE_COMMANDS(STUB_PLAIN);
  STUB_OUTPUTS();
};

class QueuedReplies {};

template <class Impl> class QueuedRedis {
public:
  QueuedReplies exec();
  void discard();
  template <class... T> QueuedRedis &command(TEXT, T &&...);
  template <class I> QueuedRedis &mget(I first, I last);
  template <class T> QueuedRedis &mget(List<T>);
  QueuedRedis &hgetall(KEY);
  QueuedRedis &hkeys(KEY);
  QueuedRedis &hvals(KEY);
  template <class T> QueuedRedis &hmget(KEY, List<T>);
  QueuedRedis &hscan(KEY, Cursor);
  QueuedRedis &lrange(KEY, long long, long long);
  QueuedRedis &smembers(KEY);
  QueuedRedis &sscan(KEY, Cursor);
  template <class T> QueuedRedis &sdiff(List<T>);
  template <class T> QueuedRedis &sinter(List<T>);
  template <class T> QueuedRedis &sunion(List<T>);
  QueuedRedis &zrange(KEY, long long, long long);
  QueuedRedis &zrevrange(KEY, long long, long long);
  template <class I> QueuedRedis &zrangebylex(KEY, const I &);
  template <class I> QueuedRedis &zrangebyscore(KEY, const I &);
  template <class I> QueuedRedis &zrevrangebylex(KEY, const I &);
  template <class I> QueuedRedis &zrevrangebyscore(KEY, const I &);
  QueuedRedis &zscan(KEY, Cursor);
  template <class T> QueuedRedis &geopos(KEY, List<T>);
  QueuedRedis &georadius(KEY, const std::pair<double, double> &, double,
                         GeoUnit, TEXT, bool, long long);
  QueuedRedis &georadiusbymember(KEY, TEXT, double, GeoUnit, TEXT, bool,
                                 long long);
  QueuedRedis &keys(TEXT);
  QueuedRedis &scan(Cursor);
  STUB_COMMANDS(STUB_QUEUED);
  STUB_MORE_COMMANDS(STUB_QUEUED);
  STUB_SERVER_COMMANDS(STUB_QUEUED);
};

} // namespace sw::redis

#endif
