// Keys made by Abseil.
#include "CacheClient.h"

#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/str_join.h>
#include <absl/strings/string_view.h>
#include <absl/strings/substitute.h>
#include <string>
#include <vector>

constexpr absl::string_view kSessionPrefix = "session/";

void catBad(CacheClient &cache, absl::string_view user, int64_t generation) {
  cache.del(absl::StrCat("session/", user, "/", generation)); // expect: cache-raw-key 'session/{}/{int}'
}

void prefixBad(CacheClient &cache, int64_t user) {
  cache.del(absl::StrCat(kSessionPrefix, user)); // expect: cache-raw-key 'session/{int}'
}

void hexBad(CacheClient &cache, uint64_t token) {
  cache.del(absl::StrCat(kSessionPrefix, absl::Hex(token, absl::kZeroPad16))); // expect: cache-raw-key 'session/
}

void manyBad(CacheClient &cache, int a, int b, int c) {
  cache.del(absl::StrCat("grid/", a, "/", b, "/", c)); // expect: cache-raw-key 'grid/{int}/{int}/{int}'
}

void formatBad(CacheClient &cache, const std::string &user, int device) {
  cache.del(absl::StrFormat("session/%s/%d", user, device)); // expect: cache-raw-key 'session/{}/{int}'
}

void appendBad(CacheClient &cache, const std::string &user, int device) {
  std::string key = "session/"; // expect: cache-raw-key 'session/{}/{int}'
  absl::StrAppend(&key, user, "/", device);
  cache.del(key);
}

void appendFormatBad(CacheClient &cache, int device) {
  std::string key = "device/"; // expect: cache-raw-key 'device/
  absl::StrAppendFormat(&key, "%08x", device);
  cache.del(key);
}

void substituteBad(CacheClient &cache, const std::string &user, int device) {
  cache.del(absl::Substitute("session/$0/$1", user, device)); // expect: cache-raw-key 'session/{}/{int}'
}

void joinBad(CacheClient &cache, const std::vector<std::string> &parts) {
  cache.del(absl::StrCat("menu/", absl::StrJoin(parts, "/"))); // expect: cache-raw-key 'menu/
}

void viewOk(CacheClient &cache, absl::string_view key) {
  cache.del(std::string(key));
}

void copiedOk(CacheClient &cache, absl::string_view key) {
  cache.del(absl::StrCat(key));
}
