// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions of userver that its model names, as it declares them.

#ifndef STUB_USERVER_STORAGES_REDIS_CLIENT_HPP
#define STUB_USERVER_STORAGES_REDIS_CLIENT_HPP

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// With and without the namespace around: a build of it may have either.
#define STUB_STORAGES                                                          \
  namespace storages::redis {                                                  \
  using Strings = std::vector<std::string>;                                    \
  using Pairs = std::vector<std::pair<std::string, std::string>>;              \
  struct CommandControl {};                                                    \
  struct GeoaddArg {};                                                         \
  struct GeoradiusOptions {};                                                  \
  struct ScanOptions {};                                                       \
  class Request {                                                              \
  public:                                                                      \
    std::string Get();                                                         \
  };                                                                           \
  class Transaction {                                                          \
  public:                                                                      \
    Request Exec(const CommandControl &);                                      \
    Request Append(std::string key, std::string value);                        \
    Request Exists(std::string key);                                           \
    Request Exists(Strings keys);                                              \
    Request Del(std::string key);                                              \
    Request Del(Strings keys);                                                 \
    Request Unlink(std::string key);                                           \
    Request Expire(std::string key, std::chrono::seconds ttl);                 \
    Request Pexpire(std::string key, std::chrono::milliseconds ttl);           \
    Request Persist(std::string key);                                          \
    Request Geoadd(std::string key, GeoaddArg);                                \
    Request Georadius(std::string key, double lon, double lat, double radius,  \
                      const GeoradiusOptions &);                               \
    Request Get(std::string key);                                              \
    Request Getset(std::string key, std::string value);                        \
    Request Hdel(std::string key, std::string field);                          \
    Request Hexists(std::string key, std::string field);                       \
    Request Hget(std::string key, std::string field);                          \
    Request Hgetall(std::string key);                                          \
    Request Hincrby(std::string key, std::string field, int64_t);              \
    Request Hincrbyfloat(std::string key, std::string field, double);          \
    Request Hkeys(std::string key);                                            \
    Request Hlen(std::string key);                                             \
    Request Hmget(std::string key, Strings fields);                            \
    Request Hmset(std::string key, Pairs);                                     \
    Request Hset(std::string key, std::string field, std::string value);       \
    Request Hsetnx(std::string key, std::string field, std::string value);     \
    Request Hvals(std::string key);                                            \
    Request Incr(std::string key);                                             \
    Request Lindex(std::string key, int64_t);                                  \
    Request Llen(std::string key);                                             \
    Request Lpop(std::string key);                                             \
    Request Lpush(std::string key, std::string value);                         \
    Request Lpushx(std::string key, std::string value);                        \
    Request Lrange(std::string key, int64_t, int64_t);                         \
    Request Lrem(std::string key, int64_t, std::string value);                 \
    Request Ltrim(std::string key, int64_t, int64_t);                          \
    Request Mget(Strings keys);                                                \
    Request Mset(Pairs);                                                       \
    Request Rename(std::string key, std::string to);                           \
    Request Rpop(std::string key);                                             \
    Request Rpush(std::string key, std::string value);                         \
    Request Rpushx(std::string key, std::string value);                        \
    Request Sadd(std::string key, std::string member);                         \
    Request Scard(std::string key);                                            \
    Request Set(std::string key, std::string value);                           \
    Request Set(std::string key, std::string value,                            \
                std::chrono::milliseconds ttl);                                \
    Request SetIfExist(std::string key, std::string value);                    \
    Request SetIfExist(std::string key, std::string value,                     \
                       std::chrono::milliseconds ttl);                         \
    Request SetIfNotExist(std::string key, std::string value);                 \
    Request SetIfNotExist(std::string key, std::string value,                  \
                          std::chrono::milliseconds ttl);                      \
    Request Setex(std::string key, std::chrono::seconds, std::string value);   \
    Request Sismember(std::string key, std::string member);                    \
    Request Smembers(std::string key);                                         \
    Request Srandmember(std::string key);                                      \
    Request Srem(std::string key, std::string member);                         \
    Request Strlen(std::string key);                                           \
    Request Ttl(std::string key);                                              \
    Request Type(std::string key);                                             \
    Request Zadd(std::string key, double, std::string member);                 \
    Request ZaddIncr(std::string key, double, std::string member);             \
    Request Zcard(std::string key);                                            \
    Request Zrange(std::string key, int64_t, int64_t);                         \
    Request ZrangeWithScores(std::string key, int64_t, int64_t);               \
    Request Zrangebyscore(std::string key, double, double);                    \
    Request ZrangebyscoreWithScores(std::string key, double, double);          \
    Request Zrem(std::string key, std::string member);                         \
    Request Zremrangebyrank(std::string key, int64_t, int64_t);                \
    Request Zremrangebyscore(std::string key, double, double);                 \
    Request Zscore(std::string key, std::string member);                       \
    Request Dbsize(size_t shard);                                              \
  };                                                                           \
  class Client {                                                               \
  public:                                                                      \
    std::shared_ptr<Transaction> Multi();                                      \
    Request Keys(std::string pattern, size_t shard, const CommandControl &);   \
    Request Scan(size_t shard, const CommandControl &);                        \
    Request Hscan(std::string key, const CommandControl &);                    \
    Request Sscan(std::string key, const CommandControl &);                    \
    Request Zscan(std::string key, const CommandControl &);                    \
    Request Append(std::string key, std::string value,                         \
                   const CommandControl &);                                    \
    Request Exists(std::string key, const CommandControl &);                   \
    Request Exists(Strings keys, const CommandControl &);                      \
    Request Del(std::string key, const CommandControl &);                      \
    Request Del(Strings keys, const CommandControl &);                         \
    Request Unlink(std::string key, const CommandControl &);                   \
    Request Expire(std::string key, std::chrono::seconds ttl,                  \
                   const CommandControl &);                                    \
    Request Pexpire(std::string key, std::chrono::milliseconds ttl,            \
                    const CommandControl &);                                   \
    Request Persist(std::string key, const CommandControl &);                  \
    Request Geoadd(std::string key, GeoaddArg, const CommandControl &);        \
    Request Georadius(std::string key, double lon, double lat, double radius,  \
                      const GeoradiusOptions &, const CommandControl &);       \
    Request Get(std::string key, const CommandControl &);                      \
    Request Getset(std::string key, std::string value,                         \
                   const CommandControl &);                                    \
    Request Hdel(std::string key, std::string field, const CommandControl &);  \
    Request Hexists(std::string key, std::string field,                        \
                    const CommandControl &);                                   \
    Request Hget(std::string key, std::string field, const CommandControl &);  \
    Request Hgetall(std::string key, const CommandControl &);                  \
    Request Hincrby(std::string key, std::string field, int64_t,               \
                    const CommandControl &);                                   \
    Request Hincrbyfloat(std::string key, std::string field, double,           \
                         const CommandControl &);                              \
    Request Hkeys(std::string key, const CommandControl &);                    \
    Request Hlen(std::string key, const CommandControl &);                     \
    Request Hmget(std::string key, Strings fields, const CommandControl &);    \
    Request Hmset(std::string key, Pairs, const CommandControl &);             \
    Request Hset(std::string key, std::string field, std::string value,        \
                 const CommandControl &);                                      \
    Request Hsetnx(std::string key, std::string field, std::string value,      \
                   const CommandControl &);                                    \
    Request Hvals(std::string key, const CommandControl &);                    \
    Request Incr(std::string key, const CommandControl &);                     \
    Request Lindex(std::string key, int64_t, const CommandControl &);          \
    Request Llen(std::string key, const CommandControl &);                     \
    Request Lpop(std::string key, const CommandControl &);                     \
    Request Lpush(std::string key, std::string value, const CommandControl &); \
    Request Lpushx(std::string key, std::string value,                         \
                   const CommandControl &);                                    \
    Request Lrange(std::string key, int64_t, int64_t, const CommandControl &); \
    Request Lrem(std::string key, int64_t, std::string value,                  \
                 const CommandControl &);                                      \
    Request Ltrim(std::string key, int64_t, int64_t, const CommandControl &);  \
    Request Mget(Strings keys, const CommandControl &);                        \
    Request Mset(Pairs, const CommandControl &);                               \
    Request Rename(std::string key, std::string to, const CommandControl &);   \
    Request Rpop(std::string key, const CommandControl &);                     \
    Request Rpush(std::string key, std::string value, const CommandControl &); \
    Request Rpushx(std::string key, std::string value,                         \
                   const CommandControl &);                                    \
    Request Sadd(std::string key, std::string member, const CommandControl &); \
    Request Scard(std::string key, const CommandControl &);                    \
    Request Set(std::string key, std::string value, const CommandControl &);   \
    Request Set(std::string key, std::string value,                            \
                std::chrono::milliseconds ttl, const CommandControl &);        \
    Request SetIfExist(std::string key, std::string value,                     \
                       const CommandControl &);                                \
    Request SetIfExist(std::string key, std::string value,                     \
                       std::chrono::milliseconds ttl, const CommandControl &); \
    Request SetIfNotExist(std::string key, std::string value,                  \
                          const CommandControl &);                             \
    Request SetIfNotExist(std::string key, std::string value,                  \
                          std::chrono::milliseconds ttl,                       \
                          const CommandControl &);                             \
    Request Setex(std::string key, std::chrono::seconds, std::string value,    \
                  const CommandControl &);                                     \
    Request Sismember(std::string key, std::string member,                     \
                      const CommandControl &);                                 \
    Request Smembers(std::string key, const CommandControl &);                 \
    Request Srandmember(std::string key, const CommandControl &);              \
    Request Srem(std::string key, std::string member, const CommandControl &); \
    Request Strlen(std::string key, const CommandControl &);                   \
    Request Ttl(std::string key, const CommandControl &);                      \
    Request Type(std::string key, const CommandControl &);                     \
    Request Zadd(std::string key, double, std::string member,                  \
                 const CommandControl &);                                      \
    Request ZaddIncr(std::string key, double, std::string member,              \
                     const CommandControl &);                                  \
    Request Zcard(std::string key, const CommandControl &);                    \
    Request Zrange(std::string key, int64_t, int64_t, const CommandControl &); \
    Request ZrangeWithScores(std::string key, int64_t, int64_t,                \
                             const CommandControl &);                          \
    Request Zrangebyscore(std::string key, double, double,                     \
                          const CommandControl &);                             \
    Request ZrangebyscoreWithScores(std::string key, double, double,           \
                                    const CommandControl &);                   \
    Request Zrem(std::string key, std::string member, const CommandControl &); \
    Request Zremrangebyrank(std::string key, int64_t, int64_t,                 \
                            const CommandControl &);                           \
    Request Zremrangebyscore(std::string key, double, double,                  \
                             const CommandControl &);                          \
    Request Zscore(std::string key, std::string member,                        \
                   const CommandControl &);                                    \
    Request Dbsize(size_t shard, const CommandControl &);                      \
  };                                                                           \
  }

STUB_STORAGES
namespace userver {
STUB_STORAGES
}

#endif
