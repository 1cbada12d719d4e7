// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A client of the project's own, which says itself what its functions do.

#include "CacheKeys.h"

class SessionCache {
public:
  [[clang::annotate("cachetidy::write", "key=arg1", "value=arg2", "ttl=arg0",
                    "unit=s")]]
  void keep(int seconds, const std::string &key, const std::string &value);
  [[clang::annotate("cachetidy::read", "key=arg0")]]
  std::string find(const std::string &key);
  [[clang::annotate("cachetidy::drop", "key=arg0")]]
  void forget(const std::string &key);
  [[clang::annotate("another tool's")]]
  void log(const std::string &line);
};

std::string loginBad(SessionCache &sessions, int user) {
  return sessions.find(
      "login:" + std::to_string(user)); // expect: cache-raw-key 'login:{int}'
}

void logoutBad(SessionCache &sessions, int user) {
  sessions.log("logout:" + std::to_string(user));
  std::string key = "login:"; // expect: cache-raw-key 'login:{int}'
  key += std::to_string(user);
  sessions.forget(key);
}

void loginOk(SessionCache &sessions, int user, const std::string &token) {
  sessions.keep(60, construct_cache_key("login", user), token);
}
