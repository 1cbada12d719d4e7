// flags: -std=c++20
// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As redis_plus_plus.cpp; for its asynchronous classes.

#include <sw/redis++/async_redis++.h>

#include <chrono>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using namespace sw::redis;
using Keys = std::vector<std::string>;
using Pairs = std::unordered_map<std::string, std::string>;
using Found = std::vector<OptionalString>;

#define BOTH(call)                                                             \
  (void)r.call;                                                                \
  (void)c.call

void texts(AsyncRedis &r, AsyncRedisCluster &c, const std::string &k,
           const Pairs &p, Keys &ks) {
  const std::chrono::sys_time<std::chrono::seconds> s;
  const std::chrono::sys_time<std::chrono::milliseconds> ms;
  BOTH(command<void>("SET", k, "v"));         // is: command
  BOTH(set(k, "v"));                          // is: write
  BOTH(set(k, "v", std::chrono::minutes(5))); // is: write
  (void)r.set_with_get_option(k, "v", 5ms);   // is: write
  BOTH(mset(p.begin(), p.end()));             // is: write
  BOTH(msetnx(p.begin(), p.end()));           // is: write
  BOTH(append(k, "v"));                       // is: write
  BOTH(incr(k));                              // is: write
  BOTH(incrby(k, 1));                         // is: write
  BOTH(incrbyfloat(k, 1));                    // is: write
  BOTH(get(k));                               // is: read
  BOTH(strlen(k));                            // is: read
  BOTH(mget<Found>({k, k}));                  // is: read
  BOTH(ttl(k));                               // is: read
  BOTH(pttl(k));                              // is: read
  BOTH(exists(k));                            // is: read
  BOTH(del(k));                               // is: drop
  BOTH(del(ks.begin(), ks.end()));            // is: drop
  BOTH(unlink(k));                            // is: drop
  BOTH(rename(k, "new"));                     // is: drop
  BOTH(renamenx(k, "new"));                   // is: drop
  BOTH(expire(k, 60s));                       // is: expire
  BOTH(expireat(k, s));                       // is: expire
  BOTH(pexpire(k, 60ms));                     // is: expire
  BOTH(pexpireat(k, ms));                     // is: expire
}

void hashes(AsyncRedis &r, AsyncRedisCluster &c, const std::string &k,
            const Pairs &p) {
  BOTH(hset(k, "f", "v"));                 // is: write
  BOTH(hset(k, std::make_pair("f", "v"))); // is: write
  BOTH(hmset(k, p.begin(), p.end()));      // is: write
  BOTH(hincrby(k, "f", 1));                // is: write
  BOTH(hincrbyfloat(k, "f", 1));           // is: write
  BOTH(hget(k, "f"));                      // is: read
  BOTH(hexists(k, "f"));                   // is: read
  BOTH(hlen(k));                           // is: read
  BOTH(hgetall<Pairs>(k));                 // is: read
  BOTH(hkeys<Keys>(k));                    // is: read
  BOTH(hvals<Keys>(k));                    // is: read
  BOTH(hmget<Found>(k, {"f", "g"}));       // is: read
  BOTH(hdel(k, "f"));                      // is: drop
}

void lists(AsyncRedis &r, AsyncRedisCluster &c, const std::string &k) {
  BOTH(lpush(k, "v"));          // is: write
  BOTH(rpush(k, "v"));          // is: write
  BOTH(llen(k));                // is: read
  BOTH(lrange<Keys>(k, 0, 1));  // is: read
  BOTH(lpop(k));                // is: drop
  BOTH(rpop(k));                // is: drop
  BOTH(blpop(k, 1s));           // is: drop
  BOTH(brpop(k, 1s));           // is: drop
  BOTH(rpoplpush(k, "d"));      // is: drop
  BOTH(brpoplpush(k, "d", 1s)); // is: drop
  BOTH(ltrim(k, 0, 1));         // is: drop
  BOTH(lrem(k, 0, "v"));        // is: drop
}

void sets(AsyncRedis &r, AsyncRedisCluster &c, const std::string &k) {
  UnboundedInterval<double> i;
  UnboundedInterval<std::string> l;
  BOTH(sadd(k, "v"));               // is: write
  BOTH(zadd(k, "v", 1));            // is: write
  BOTH(zincrby(k, 1, "v"));         // is: write
  BOTH(scard(k));                   // is: read
  BOTH(sismember(k, "v"));          // is: read
  BOTH(smembers<Keys>(k));          // is: read
  BOTH(zcard(k));                   // is: read
  BOTH(zcount(k, i));               // is: read
  BOTH(zlexcount(k, l));            // is: read
  BOTH(zscore(k, "v"));             // is: read
  BOTH(zrank(k, "v"));              // is: read
  BOTH(zrevrank(k, "v"));           // is: read
  BOTH(zrange<Keys>(k, 0, 1));      // is: read
  BOTH(zrangebylex<Keys>(k, l));    // is: read
  BOTH(zrangebyscore<Keys>(k, i));  // is: read
  BOTH(zrevrangebylex<Keys>(k, l)); // is: read
  BOTH(srem(k, "v"));               // is: drop
  BOTH(spop(k));                    // is: drop
  BOTH(zrem(k, "v"));               // is: drop
  BOTH(zremrangebylex(k, l));       // is: drop
  BOTH(zremrangebyscore(k, i));     // is: drop
  BOTH(zremrangebyrank(k, 0, 1));   // is: drop
  BOTH(zpopmin(k));                 // is: drop
  BOTH(zpopmax(k));                 // is: drop
  BOTH(bzpopmin(k, 1s));            // is: drop
  BOTH(bzpopmax(k, 1s));            // is: drop
}
