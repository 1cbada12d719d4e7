// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for cpp_redis.

#include <cpp_redis/cpp_redis>
#include <map>
#include <string>
#include <utility>
#include <vector>

using Strings = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;
using Scores = std::multimap<std::string, std::string>;

void writes(cpp_redis::client &c, const std::string &k, const Strings &ks,
            const Pairs &ps, const Scores &ss) {
  (void)c.send(ks);                       // is: command
  (void)c.set(k, "v");                    // is: write
  (void)c.set_advanced(k, "v", true, 60); // is: write
  (void)c.setex(k, 60, "v");              // is: write
  (void)c.psetex(k, 60, "v");             // is: write
  (void)c.setnx(k, "v");                  // is: write
  (void)c.getset(k, "v");                 // is: write
  (void)c.mset(ps);                       // is: write
  (void)c.msetnx(ps);                     // is: write
  (void)c.restore(k, 0, "v");             // is: write
  (void)c.append(k, "v");                 // is: write
  (void)c.setrange(k, 0, "v");            // is: write
  (void)c.setbit_(k, 0, "v");             // is: write
  (void)c.incr(k);                        // is: write
  (void)c.decr(k);                        // is: write
  (void)c.incrby(k, 1);                   // is: write
  (void)c.incrbyfloat(k, 1);              // is: write
  (void)c.decrby(k, 1);                   // is: write
  (void)c.hset(k, "f", "v");              // is: write
  (void)c.hincrby(k, "f", 1);             // is: write
  (void)c.hincrbyfloat(k, "f", 1);        // is: write
  (void)c.hmset(k, ps);                   // is: write
  (void)c.hsetnx(k, "f", "v");            // is: write
  (void)c.lset(k, 0, "v");                // is: write
  (void)c.sadd(k, ks);                    // is: write
  (void)c.lpush(k, ks);                   // is: write
  (void)c.rpush(k, ks);                   // is: write
  (void)c.lpushx(k, "v");                 // is: write
  (void)c.rpushx(k, "v");                 // is: write
  (void)c.pfadd(k, ks);                   // is: write
  (void)c.linsert(k, "BEFORE", "p", "v"); // is: write
  (void)c.zadd(k, ks, ss);                // is: write
  (void)c.zincrby(k, 1, "m");             // is: write
  (void)c.sdiffstore(k, ks);              // is: write
  (void)c.sinterstore(k, ks);             // is: write
  (void)c.sunionstore(k, ks);             // is: write
}

void reads(cpp_redis::client &c, const std::string &k, const Strings &ks) {
  (void)c.get(k);                    // is: read
  (void)c.getbit(k, 0);              // is: read
  (void)c.getrange(k, 0, 1);         // is: read
  (void)c.strlen(k);                 // is: read
  (void)c.bitcount(k);               // is: read
  (void)c.bitpos(k, 1);              // is: read
  (void)c.dump(k);                   // is: read
  (void)c.type(k);                   // is: read
  (void)c.ttl(k);                    // is: read
  (void)c.pttl(k);                   // is: read
  (void)c.exists(ks);                // is: read
  (void)c.mget(ks);                  // is: read
  (void)c.hget(k, "f");              // is: read
  (void)c.hexists(k, "f");           // is: read
  (void)c.hstrlen(k, "f");           // is: read
  (void)c.hgetall(k);                // is: read
  (void)c.hkeys(k);                  // is: read
  (void)c.hvals(k);                  // is: read
  (void)c.hlen(k);                   // is: read
  (void)c.hmget(k, ks);              // is: read
  (void)c.hscan(k, 0);               // is: read
  (void)c.llen(k);                   // is: read
  (void)c.lindex(k, 0);              // is: read
  (void)c.lrange(k, 0, 1);           // is: read
  (void)c.scard(k);                  // is: read
  (void)c.sismember(k, "m");         // is: read
  (void)c.smembers(k);               // is: read
  (void)c.srandmember(k);            // is: read
  (void)c.sscan(k, 0);               // is: read
  (void)c.sort(k);                   // is: read
  (void)c.sdiff(ks);                 // is: read
  (void)c.sinter(ks);                // is: read
  (void)c.sunion(ks);                // is: read
  (void)c.zcard(k);                  // is: read
  (void)c.zcount(k, 0, 1);           // is: read
  (void)c.zlexcount(k, 0, 1);        // is: read
  (void)c.zrange(k, 0, 1);           // is: read
  (void)c.zrangebylex(k, 0, 1);      // is: read
  (void)c.zrangebyscore(k, 0, 1);    // is: read
  (void)c.zrevrange(k, 0, 1);        // is: read
  (void)c.zrevrangebylex(k, 0, 1);   // is: read
  (void)c.zrevrangebyscore(k, 0, 1); // is: read
  (void)c.zscan(k, 0);               // is: read
  (void)c.zscore(k, "m");            // is: read
  (void)c.zrank(k, "m");             // is: read
  (void)c.zrevrank(k, "m");          // is: read
  (void)c.pfcount(ks);               // is: read
  (void)c.geohash(k, ks);            // is: read
  (void)c.geopos(k, ks);             // is: read
  (void)c.geodist(k, "a", "b");      // is: read
  (void)c.keys("*");                 // is: iterate
  (void)c.scan(0);                   // is: iterate
  (void)c.dbsize();                  // is: measure
}

void ends(cpp_redis::client &c, const std::string &k, const Strings &ks) {
  (void)c.del(ks);                   // is: drop
  (void)c.rename(k, "new");          // is: drop
  (void)c.renamenx(k, "new");        // is: drop
  (void)c.move(k, "1");              // is: drop
  (void)c.hdel(k, ks);               // is: drop
  (void)c.srem(k, ks);               // is: drop
  (void)c.zrem(k, ks);               // is: drop
  (void)c.ltrim(k, 0, 1);            // is: drop
  (void)c.lrem(k, 1, "v");           // is: drop
  (void)c.smove(k, k, "m");          // is: drop
  (void)c.zremrangebylex(k, 0, 1);   // is: drop
  (void)c.zremrangebyrank(k, 0, 1);  // is: drop
  (void)c.zremrangebyscore(k, 0, 1); // is: drop
  (void)c.lpop(k);                   // is: drop
  (void)c.rpop(k);                   // is: drop
  (void)c.blpop(ks, 1);              // is: drop
  (void)c.brpop(ks, 1);              // is: drop
  (void)c.spop(k);                   // is: drop
  (void)c.rpoplpush(k, k);           // is: drop
  (void)c.brpoplpush(k, k, 1);       // is: drop
  (void)c.zpopmin(k, 1);             // is: drop
  (void)c.zpopmax(k, 1);             // is: drop
  (void)c.bzpopmin(ks, 1);           // is: drop
  (void)c.bzpopmax(ks, 1);           // is: drop
  (void)c.flushdb();                 // is: clear
  (void)c.flushall();                // is: clear
  (void)c.expire(k, 60);             // is: expire
  (void)c.expireat(k, 60);           // is: expire
  (void)c.pexpire(k, 60);            // is: expire
  (void)c.pexpireat(k, 60);          // is: expire
  (void)c.persist(k);                // is: persist
}

void chained(cpp_redis::client &c, const std::string &k,
             const cpp_redis::reply_callback_t &f) {
  c.set(k, "v", f);        // is: write
  c.setbit_(k, 0, "1", f); // is: write
  c.del({k}, f).commit();  // is: drop
  c.commit();              // is: commit
  c.sync_commit();         // is: commit
}
