// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for brpc.

#include <brpc/channel.h>
#include <brpc/memcache.h>
#include <brpc/redis.h>
#include <string>

void redis(brpc::RedisRequest &r, brpc::Channel &c, const std::string &k,
           const butil::StringPiece *words, va_list list) {
  r.AddCommand("PING");                                 // is: command
  r.AddCommand("SET %s %d", k.c_str(), 1);              // is: command
  r.AddCommandV("GET %s", list);                        // is: command
  r.AddCommandByComponents(words, 3);                   // is: command
  c.CallMethod(nullptr, nullptr, &r, nullptr, nullptr); // is: commit
}

void memcached(brpc::MemcacheRequest &r, const std::string &k) {
  r.Set(k, "v", 0, 60, 0);     // is: write
  r.Add(k, "v", 0, 60, 0);     // is: write
  r.Replace(k, "v", 0, 60, 0); // is: write
  r.Append(k, "v", 0, 60, 0);  // is: write
  r.Prepend(k, "v", 0, 60, 0); // is: write
  r.Increment(k, 1, 0, 60);    // is: write
  r.Decrement(k, 1, 0, 60);    // is: write
  r.Get(k);                    // is: read
  r.Delete(k);                 // is: drop
  r.Flush(0);                  // is: clear
  r.Touch(k, 60);              // is: expire
}
