// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for userver's client of
// Redis.

#include <chrono>
#include <string>
#include <userver/storages/redis/client.hpp>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
namespace old = storages::redis;
namespace now = userver::storages::redis;
using Strings = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

#define BOTH(call)                                                             \
  (void)o.call;                                                                \
  (void)n.call

void client(old::Client &o, now::Client &n, const std::string &k,
            const Strings &ks, const Pairs &ps) {
  BOTH(Append(k, "v", {}));                   // is: write
  BOTH(Exists(k, {}));                        // is: read
  BOTH(Exists(ks, {}));                       // is: read
  BOTH(Del(k, {}));                           // is: drop
  BOTH(Del(ks, {}));                          // is: drop
  BOTH(Unlink(k, {}));                        // is: drop
  BOTH(Expire(k, 60s, {}));                   // is: expire
  BOTH(Pexpire(k, 60ms, {}));                 // is: expire
  BOTH(Persist(k, {}));                       // is: persist
  BOTH(Geoadd(k, {}, {}));                    // is: write
  BOTH(Georadius(k, 0, 0, 1, {}, {}));        // is: read
  BOTH(Get(k, {}));                           // is: read
  BOTH(Getset(k, "v", {}));                   // is: write
  BOTH(Hdel(k, "f", {}));                     // is: drop
  BOTH(Hexists(k, "f", {}));                  // is: read
  BOTH(Hget(k, "f", {}));                     // is: read
  BOTH(Hgetall(k, {}));                       // is: read
  BOTH(Hincrby(k, "f", 1, {}));               // is: write
  BOTH(Hincrbyfloat(k, "f", 1, {}));          // is: write
  BOTH(Hkeys(k, {}));                         // is: read
  BOTH(Hlen(k, {}));                          // is: read
  BOTH(Hmget(k, ks, {}));                     // is: read
  BOTH(Hmset(k, ps, {}));                     // is: write
  BOTH(Hset(k, "f", "v", {}));                // is: write
  BOTH(Hsetnx(k, "f", "v", {}));              // is: write
  BOTH(Hvals(k, {}));                         // is: read
  BOTH(Incr(k, {}));                          // is: write
  BOTH(Lindex(k, 0, {}));                     // is: read
  BOTH(Llen(k, {}));                          // is: read
  BOTH(Lpop(k, {}));                          // is: drop
  BOTH(Lpush(k, "v", {}));                    // is: write
  BOTH(Lpushx(k, "v", {}));                   // is: write
  BOTH(Lrange(k, 0, 1, {}));                  // is: read
  BOTH(Lrem(k, 1, "v", {}));                  // is: drop
  BOTH(Ltrim(k, 0, 1, {}));                   // is: drop
  BOTH(Mget(ks, {}));                         // is: read
  BOTH(Mset(ps, {}));                         // is: write
  BOTH(Rename(k, "new", {}));                 // is: drop
  BOTH(Rpop(k, {}));                          // is: drop
  BOTH(Rpush(k, "v", {}));                    // is: write
  BOTH(Rpushx(k, "v", {}));                   // is: write
  BOTH(Sadd(k, "m", {}));                     // is: write
  BOTH(Scard(k, {}));                         // is: read
  BOTH(Set(k, "v", {}));                      // is: write
  BOTH(Set(k, "v", 60ms, {}));                // is: write
  BOTH(SetIfExist(k, "v", {}));               // is: write
  BOTH(SetIfExist(k, "v", 60ms, {}));         // is: write
  BOTH(SetIfNotExist(k, "v", {}));            // is: write
  BOTH(SetIfNotExist(k, "v", 60ms, {}));      // is: write
  BOTH(Setex(k, 60s, "v", {}));               // is: write
  BOTH(Sismember(k, "m", {}));                // is: read
  BOTH(Smembers(k, {}));                      // is: read
  BOTH(Srandmember(k, {}));                   // is: read
  BOTH(Srem(k, "m", {}));                     // is: drop
  BOTH(Strlen(k, {}));                        // is: read
  BOTH(Ttl(k, {}));                           // is: read
  BOTH(Type(k, {}));                          // is: read
  BOTH(Zadd(k, 1, "m", {}));                  // is: write
  BOTH(ZaddIncr(k, 1, "m", {}));              // is: write
  BOTH(Zcard(k, {}));                         // is: read
  BOTH(Zrange(k, 0, 1, {}));                  // is: read
  BOTH(ZrangeWithScores(k, 0, 1, {}));        // is: read
  BOTH(Zrangebyscore(k, 0, 1, {}));           // is: read
  BOTH(ZrangebyscoreWithScores(k, 0, 1, {})); // is: read
  BOTH(Zrem(k, "m", {}));                     // is: drop
  BOTH(Zremrangebyrank(k, 0, 1, {}));         // is: drop
  BOTH(Zremrangebyscore(k, 0, 1, {}));        // is: drop
  BOTH(Zscore(k, "m", {}));                   // is: read
  BOTH(Dbsize(0, {}));                        // is: measure
  BOTH(Keys("*", 0, {}));                     // is: iterate
  BOTH(Scan(0, {}));                          // is: iterate
  BOTH(Hscan(k, {}));                         // is: read
  BOTH(Sscan(k, {}));                         // is: read
  BOTH(Zscan(k, {}));                         // is: read
}

void transaction(old::Transaction &o, now::Transaction &n, const std::string &k,
                 const Strings &ks, const Pairs &ps) {
  BOTH(Append(k, "v"));                   // is: write
  BOTH(Exists(k));                        // is: read
  BOTH(Exists(ks));                       // is: read
  BOTH(Del(k));                           // is: drop
  BOTH(Del(ks));                          // is: drop
  BOTH(Unlink(k));                        // is: drop
  BOTH(Expire(k, 60s));                   // is: expire
  BOTH(Pexpire(k, 60ms));                 // is: expire
  BOTH(Persist(k));                       // is: persist
  BOTH(Geoadd(k, {}));                    // is: write
  BOTH(Georadius(k, 0, 0, 1, {}));        // is: read
  BOTH(Get(k));                           // is: read
  BOTH(Getset(k, "v"));                   // is: write
  BOTH(Hdel(k, "f"));                     // is: drop
  BOTH(Hexists(k, "f"));                  // is: read
  BOTH(Hget(k, "f"));                     // is: read
  BOTH(Hgetall(k));                       // is: read
  BOTH(Hincrby(k, "f", 1));               // is: write
  BOTH(Hincrbyfloat(k, "f", 1));          // is: write
  BOTH(Hkeys(k));                         // is: read
  BOTH(Hlen(k));                          // is: read
  BOTH(Hmget(k, ks));                     // is: read
  BOTH(Hmset(k, ps));                     // is: write
  BOTH(Hset(k, "f", "v"));                // is: write
  BOTH(Hsetnx(k, "f", "v"));              // is: write
  BOTH(Hvals(k));                         // is: read
  BOTH(Incr(k));                          // is: write
  BOTH(Lindex(k, 0));                     // is: read
  BOTH(Llen(k));                          // is: read
  BOTH(Lpop(k));                          // is: drop
  BOTH(Lpush(k, "v"));                    // is: write
  BOTH(Lpushx(k, "v"));                   // is: write
  BOTH(Lrange(k, 0, 1));                  // is: read
  BOTH(Lrem(k, 1, "v"));                  // is: drop
  BOTH(Ltrim(k, 0, 1));                   // is: drop
  BOTH(Mget(ks));                         // is: read
  BOTH(Mset(ps));                         // is: write
  BOTH(Rename(k, "new"));                 // is: drop
  BOTH(Rpop(k));                          // is: drop
  BOTH(Rpush(k, "v"));                    // is: write
  BOTH(Rpushx(k, "v"));                   // is: write
  BOTH(Sadd(k, "m"));                     // is: write
  BOTH(Scard(k));                         // is: read
  BOTH(Set(k, "v"));                      // is: write
  BOTH(Set(k, "v", 60ms));                // is: write
  BOTH(SetIfExist(k, "v"));               // is: write
  BOTH(SetIfExist(k, "v", 60ms));         // is: write
  BOTH(SetIfNotExist(k, "v"));            // is: write
  BOTH(SetIfNotExist(k, "v", 60ms));      // is: write
  BOTH(Setex(k, 60s, "v"));               // is: write
  BOTH(Sismember(k, "m"));                // is: read
  BOTH(Smembers(k));                      // is: read
  BOTH(Srandmember(k));                   // is: read
  BOTH(Srem(k, "m"));                     // is: drop
  BOTH(Strlen(k));                        // is: read
  BOTH(Ttl(k));                           // is: read
  BOTH(Type(k));                          // is: read
  BOTH(Zadd(k, 1, "m"));                  // is: write
  BOTH(ZaddIncr(k, 1, "m"));              // is: write
  BOTH(Zcard(k));                         // is: read
  BOTH(Zrange(k, 0, 1));                  // is: read
  BOTH(ZrangeWithScores(k, 0, 1));        // is: read
  BOTH(Zrangebyscore(k, 0, 1));           // is: read
  BOTH(ZrangebyscoreWithScores(k, 0, 1)); // is: read
  BOTH(Zrem(k, "m"));                     // is: drop
  BOTH(Zremrangebyrank(k, 0, 1));         // is: drop
  BOTH(Zremrangebyscore(k, 0, 1));        // is: drop
  BOTH(Zscore(k, "m"));                   // is: read
  BOTH(Dbsize(0));                        // is: measure
  BOTH(Exec({}));                         // is: commit
}
