// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// As ../real_headers/std.cpp, against headers of ours; for Boost.Redis.

#include <boost/redis/connection.hpp>
#include <boost/redis/request.hpp>
#include <string>
#include <vector>

void requests(boost::redis::connection &c,
              boost::redis::basic_connection<int> &b, const std::string &k,
              const std::vector<std::string> &ks, int &response) {
  boost::redis::request r;
  r.push("SET", k, "v", "EX", 60);               // is: command
  r.push_range("DEL", ks);                       // is: command
  r.push_range("SADD", k, ks.begin(), ks.end()); // is: command
  c.async_exec(r, response, [](int, int) {});    // is: commit
  b.async_exec(r, response, [](int, int) {});    // is: commit
}
