// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for Drogon.

#include <drogon/CacheMap.h>
#include <drogon/nosql/RedisClient.h>
#include <string>

using namespace drogon::nosql;

void redis(RedisClient &c, RedisTransaction &t, const std::string &k) {
  auto result = [](const RedisResult &) {};
  auto failure = [](const RedisException &) {};
  c.execCommandAsync(result, failure, "del %s", k.c_str());     // is: command
  c.execCommandSync<int>([](const RedisResult &) { return 1; }, // is: command
                         "get %s", k.c_str());
  (void)c.execCommandCoro("get %s", k.c_str()); // is: command
  t.execute(result, failure);                   // is: commit
  (void)t.executeCoro();                        // is: commit
}

void memory(drogon::CacheMap<std::string, int> &m, const std::string &k,
            int &v) {
  auto change = [](int &) {};
  m.insert(k, 1);             // is: write
  m.insert(k, 1, 60);         // is: write
  m.modify(k, change, 60);    // is: write
  (void)m.find(k);            // is: read
  (void)m[k];                 // is: read
  (void)m.findAndFetch(k, v); // is: read
  m.erase(k);                 // is: drop
}
