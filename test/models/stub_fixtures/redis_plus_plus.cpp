// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for redis-plus-plus.

#include <sw/redis++/redis++.h>

#include <chrono>
#include <iterator>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace std::chrono_literals;
using namespace sw::redis;
using Keys = std::vector<std::string>;
using Pairs = std::unordered_map<std::string, std::string>;

#define BOTH(call)                                                             \
  (void)r.call;                                                                \
  (void)c.call
#define EACH(call)                                                             \
  BOTH(call);                                                                  \
  (void)q.call

void texts(Redis &r, RedisCluster &c, Pipeline &q, const std::string &k,
           const Pairs &p) {
  EACH(command("SET", k, "v"));                   // is: command
  EACH(set(k, "v"));                              // is: write
  EACH(set(k, "v", 5min));                        // is: write
  EACH(set(k, "v", true));                        // is: write
  EACH(set_with_get_option(k, "v", 5min));        // is: write
  EACH(setex(k, 60, "v"));                        // is: write
  EACH(psetex(k, 60, "v"));                       // is: write
  EACH(setnx(k, "v"));                            // is: write
  EACH(getset(k, "v"));                           // is: write
  EACH(mset(p.begin(), p.end()));                 // is: write
  EACH(mset({std::make_pair(k, "v")}));           // is: write
  EACH(msetnx(p.begin(), p.end()));               // is: write
  EACH(restore(k, "v", 0));                       // is: write
  EACH(append(k, "v"));                           // is: write
  EACH(setrange(k, 0, "v"));                      // is: write
  EACH(incr(k));                                  // is: write
  EACH(decr(k));                                  // is: write
  EACH(incrby(k, 1));                             // is: write
  EACH(incrbyfloat(k, 1));                        // is: write
  EACH(decrby(k, 1));                             // is: write
  EACH(bitop(BitOp::AND, k, k));                  // is: write
  EACH(get(k));                                   // is: read
  EACH(strlen(k));                                // is: read
  EACH(getbit(k, 0));                             // is: read
  EACH(getrange(k, 0, 1));                        // is: read
  EACH(bitcount(k));                              // is: read
  EACH(bitpos(k, 1));                             // is: read
  BOTH(mget({k}, std::back_inserter(*new Keys))); // is: read
  q.mget({k});                                    // is: read
}

void keys(Redis &r, RedisCluster &c, Pipeline &q, const std::string &k,
          Keys &ks) {
  auto out = std::back_inserter(ks);
  EACH(dump(k));                         // is: read
  EACH(type(k));                         // is: read
  EACH(ttl(k));                          // is: read
  EACH(pttl(k));                         // is: read
  EACH(exists(k));                       // is: read
  EACH(exists(ks.begin(), ks.end()));    // is: read
  EACH(touch(k));                        // is: read
  EACH(touch(ks.begin(), ks.end()));     // is: read
  BOTH(mget(ks.begin(), ks.end(), out)); // is: read
  EACH(del(k));                          // is: drop
  EACH(del({k, k}));                     // is: drop
  EACH(del(ks.begin(), ks.end()));       // is: drop
  EACH(unlink(k));                       // is: drop
  EACH(unlink(ks.begin(), ks.end()));    // is: drop
  EACH(rename(k, "new"));                // is: drop
  EACH(renamenx(k, "new"));              // is: drop
  EACH(expire(k, 60));                   // is: expire
  EACH(expire(k, 60s));                  // is: expire
  EACH(expireat(k, 60));                 // is: expire
  EACH(pexpire(k, 60));                  // is: expire
  EACH(pexpireat(k, 60));                // is: expire
  EACH(persist(k));                      // is: persist
  EACH(publish(k, k));                   // is: announce
  EACH(spublish(k, k));                  // is: announce
}

void server(Redis &r, Pipeline &q, const std::string &k, Keys &ks) {
  auto out = std::back_inserter(ks);
  r.move(k, 1);                // is: drop
  r.flushdb();                 // is: clear
  r.flushall();                // is: clear
  r.swapdb(0, 1);              // is: clear
  (void)r.dbsize();            // is: measure
  r.keys("*", out);            // is: iterate
  (void)r.scan(0, out);        // is: iterate
  (void)r.scan(0, k, out);     // is: iterate
  (void)r.scan(0, k, 10, out); // is: iterate
  q.move(k, 1);                // is: drop
  q.flushdb();                 // is: clear
  q.flushall();                // is: clear
  q.swapdb(0, 1);              // is: clear
  q.dbsize();                  // is: measure
  q.keys("*");                 // is: iterate
  q.scan(0);                   // is: iterate
}

void hashes(Redis &r, RedisCluster &c, Pipeline &q, const std::string &k,
            Pairs &p, Keys &ks) {
  auto out = std::back_inserter(ks);
  auto pairs = std::inserter(p, p.end());
  EACH(hset(k, "f", "v"));                                      // is: write
  EACH(hset(k, std::make_pair("f", "v")));                      // is: write
  EACH(hmset(k, p.begin(), p.end()));                           // is: write
  EACH(hsetnx(k, "f", "v"));                                    // is: write
  EACH(hincrby(k, "f", 1));                                     // is: write
  EACH(hincrbyfloat(k, "f", 1));                                // is: write
  EACH(hget(k, "f"));                                           // is: read
  EACH(hexists(k, "f"));                                        // is: read
  EACH(hstrlen(k, "f"));                                        // is: read
  EACH(hlen(k));                                                // is: read
  BOTH(hsetex(k, p.begin(), p.end(), std::chrono::seconds(1))); // is: write
  BOTH(eval<long long>("return 1", {k}, {}));                   // is: access
  BOTH(evalsha<long long>("ab12", {k}, {}));                    // is: access
  BOTH(hgetall(k, pairs));                                      // is: read
  BOTH(hkeys(k, out));                                          // is: read
  BOTH(hvals(k, out));                                          // is: read
  BOTH(hscan(k, 0, pairs));                                     // is: read
  q.hgetall(k);                                                 // is: read
  q.hkeys(k);                                                   // is: read
  q.hvals(k);                                                   // is: read
  q.hmget(k, {"f", "g"});                                       // is: read
  q.hscan(k, 0);                                                // is: read
  EACH(hdel(k, "f"));                                           // is: drop
}

void hashesOf(Redis &r, RedisCluster &c, const std::string &k,
              std::vector<OptionalString> &os) {
  auto out = std::back_inserter(os);
  BOTH(hmget(k, {"f", "g"}, out));                  // is: read
  BOTH(sdiff({k}, std::back_inserter(*new Keys)));  // is: read
  BOTH(sinter({k}, std::back_inserter(*new Keys))); // is: read
  BOTH(sunion({k}, std::back_inserter(*new Keys))); // is: read
}

void lists(Redis &r, RedisCluster &c, Pipeline &q, const std::string &k,
           Keys &ks) {
  auto out = std::back_inserter(ks);
  EACH(lpush(k, "v"));                                // is: write
  EACH(rpush(k, "v"));                                // is: write
  EACH(lpushx(k, "v"));                               // is: write
  EACH(rpushx(k, "v"));                               // is: write
  EACH(linsert(k, InsertPosition::BEFORE, "p", "v")); // is: write
  EACH(lset(k, 0, "v"));                              // is: write
  EACH(llen(k));                                      // is: read
  EACH(lindex(k, 0));                                 // is: read
  BOTH(lrange(k, 0, -1, out));                        // is: read
  q.lrange(k, 0, -1);                                 // is: read
  EACH(lpop(k));                                      // is: drop
  EACH(rpop(k));                                      // is: drop
  EACH(blpop(k, 1s));                                 // is: drop
  EACH(brpop(k, 1s));                                 // is: drop
  EACH(rpoplpush(k, "d"));                            // is: drop
  EACH(brpoplpush(k, "d", 1s));                       // is: drop
  EACH(ltrim(k, 0, 1));                               // is: drop
  EACH(lrem(k, 0, "v"));                              // is: drop
}

void sets(Redis &r, RedisCluster &c, Pipeline &q, const std::string &k,
          Keys &ks) {
  auto out = std::back_inserter(ks);
  EACH(sadd(k, "v"));                  // is: write
  EACH(sinterstore(k, "o"));           // is: write
  EACH(sunionstore(k, "o"));           // is: write
  EACH(sdiffstore(k, "o"));            // is: write
  EACH(pfadd(k, "v"));                 // is: write
  EACH(pfmerge(k, "o"));               // is: write
  EACH(scard(k));                      // is: read
  EACH(sismember(k, "v"));             // is: read
  EACH(srandmember(k));                // is: read
  BOTH(smembers(k, out));              // is: read
  BOTH(sscan(k, 0, out));              // is: read
  q.smembers(k);                       // is: read
  q.sscan(k, 0);                       // is: read
  q.sdiff({k});                        // is: read
  q.sinter({k});                       // is: read
  q.sunion({k});                       // is: read
  EACH(pfcount(k));                    // is: read
  EACH(pfcount(ks.begin(), ks.end())); // is: read
  EACH(srem(k, "v"));                  // is: drop
  EACH(spop(k));                       // is: drop
  EACH(smove(k, "d", "v"));            // is: drop
}

void sorted(Redis &r, RedisCluster &c, Pipeline &q, const std::string &k,
            Keys &ks) {
  auto out = std::back_inserter(ks);
  UnboundedInterval<double> i;
  UnboundedInterval<std::string> l;
  EACH(zadd(k, "v", 1));             // is: write
  EACH(zincrby(k, 1, "v"));          // is: write
  EACH(zinterstore(k, "o", 1));      // is: write
  EACH(zunionstore(k, "o", 1));      // is: write
  EACH(zcard(k));                    // is: read
  EACH(zcount(k, i));                // is: read
  EACH(zlexcount(k, l));             // is: read
  EACH(zscore(k, "v"));              // is: read
  EACH(zrank(k, "v"));               // is: read
  EACH(zrevrank(k, "v"));            // is: read
  BOTH(zrange(k, 0, 1, out));        // is: read
  BOTH(zrevrange(k, 0, 1, out));     // is: read
  BOTH(zrangebylex(k, l, out));      // is: read
  BOTH(zrangebyscore(k, i, out));    // is: read
  BOTH(zrevrangebylex(k, l, out));   // is: read
  BOTH(zrevrangebyscore(k, i, out)); // is: read
  q.zrange(k, 0, 1);                 // is: read
  q.zrevrange(k, 0, 1);              // is: read
  q.zrangebylex(k, l);               // is: read
  q.zrangebyscore(k, i);             // is: read
  q.zrevrangebylex(k, l);            // is: read
  q.zrevrangebyscore(k, i);          // is: read
  q.zscan(k, 0);                     // is: read
  EACH(zrem(k, "v"));                // is: drop
  EACH(zremrangebylex(k, l));        // is: drop
  EACH(zremrangebyscore(k, i));      // is: drop
  EACH(zremrangebyrank(k, 0, 1));    // is: drop
  EACH(zpopmin(k));                  // is: drop
  EACH(zpopmax(k));                  // is: drop
  EACH(bzpopmin(k, 1s));             // is: drop
  EACH(bzpopmax(k, 1s));             // is: drop
}

void places(Redis &r, RedisCluster &c, Pipeline &q, const std::string &k,
            std::vector<std::pair<std::string, double>> &vs,
            std::vector<std::optional<std::pair<double, double>>> &ps) {
  const std::pair<double, double> at{1, 1};
  auto out = std::back_inserter(ps);
  BOTH(zscan(k, 0, std::back_inserter(vs)));                     // is: read
  EACH(geoadd(k, std::make_tuple("v", 1.0, 1.0)));               // is: write
  EACH(geodist(k, "v", "w"));                                    // is: read
  EACH(geohash(k, "v"));                                         // is: read
  BOTH(geopos(k, {"v", "w"}, out));                              // is: read
  q.geopos(k, {"v", "w"});                                       // is: read
  EACH(georadius(k, at, 1, GeoUnit::M, "d", false, 1));          // is: read
  EACH(georadiusbymember(k, "v", 1, GeoUnit::M, "d", false, 1)); // is: read
}

void queued(Redis &r, const std::string &k) {
  auto transaction = r.transaction();
  transaction.set(k, "v").del(k); // is: drop
  (void)transaction.exec();       // is: commit
}
