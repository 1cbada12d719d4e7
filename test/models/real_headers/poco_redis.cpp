// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As std.cpp; for Poco's client of Redis.

#include <Poco/Redis/Client.h>
#include <Poco/Redis/Command.h>

#include <map>
#include <string>
#include <vector>

using Poco::Redis::Array;
using Poco::Redis::Client;
using Poco::Redis::Command;
using Strings = std::vector<std::string>;

void writes(const std::string &k, std::map<std::string, std::string> &m) {
  (void)Command::set(k, "v");                              // is: write
  (void)Command::set(k, "v", true, Poco::Timespan(60, 0)); // is: write
  (void)Command::mset(m);                                  // is: write
  (void)Command::append(k, "v");                           // is: write
  (void)Command::incr(k);                                  // is: write
  (void)Command::decr(k);                                  // is: write
  (void)Command::hset(k, "f", "v");                        // is: write
  (void)Command::hincrby(k, "f", 1);                       // is: write
  (void)Command::hmset(k, m);                              // is: write
  (void)Command::sadd(k, "v");                             // is: write
  (void)Command::lpush(k, "v");                            // is: write
  (void)Command::rpush(k, "v");                            // is: write
  (void)Command::lset(k, 0, "v");                          // is: write
  (void)Command::linsert(k, true, "p", "v");               // is: write
  (void)Command::sdiffstore(k, "a", "b");                  // is: write
  (void)Command::sinterstore(k, "a", "b");                 // is: write
  (void)Command::sunionstore(k, "a", "b");                 // is: write
}

void reads(const std::string &k, const Strings &ks) {
  (void)Command::get(k);            // is: read
  (void)Command::exists(k);         // is: read
  (void)Command::mget(ks);          // is: read
  (void)Command::hget(k, "f");      // is: read
  (void)Command::hexists(k, "f");   // is: read
  (void)Command::hstrlen(k, "f");   // is: read
  (void)Command::hgetall(k);        // is: read
  (void)Command::hkeys(k);          // is: read
  (void)Command::hvals(k);          // is: read
  (void)Command::hlen(k);           // is: read
  (void)Command::hmget(k, ks);      // is: read
  (void)Command::lindex(k);         // is: read
  (void)Command::llen(k);           // is: read
  (void)Command::lrange(k);         // is: read
  (void)Command::scard(k);          // is: read
  (void)Command::sismember(k, "v"); // is: read
  (void)Command::smembers(k);       // is: read
  (void)Command::srandmember(k);    // is: read
  (void)Command::sdiff(k, k);       // is: read
  (void)Command::sinter(k, k);      // is: read
  (void)Command::sunion(k, k);      // is: read
}

void drops(const std::string &k, const Strings &ks) {
  (void)Command::del(k);           // is: drop
  (void)Command::del(ks);          // is: drop
  (void)Command::rename(k, "new"); // is: drop
  (void)Command::hdel(k, "f");     // is: drop
  (void)Command::srem(k, "v");     // is: drop
  (void)Command::ltrim(k, 0, 1);   // is: drop
  (void)Command::lrem(k, 1, "v");  // is: drop
  (void)Command::smove(k, k, "v"); // is: drop
  (void)Command::lpop(k);          // is: drop
  (void)Command::rpop(k);          // is: drop
  (void)Command::blpop(ks);        // is: drop
  (void)Command::brpop(ks);        // is: drop
  (void)Command::spop(k);          // is: drop
  (void)Command::rpoplpush(k, k);  // is: drop
  (void)Command::brpoplpush(k, k); // is: drop
  (void)Command::expire(k, 60);    // is: expire
}

void words(Client &c, Array &a, const std::string &k,
           const std::vector<Array> &all) {
  Command get("GET");              // is: command
  get << k;                        // is: command
  a.add(k);                        // is: command
  (void)c.execute<Poco::Int64>(a); // is: commit
  (void)c.sendCommand(a);          // is: commit
  (void)c.sendCommands(all);       // is: commit
}
