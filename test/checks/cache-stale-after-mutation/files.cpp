// A file is a source, too: who writes it changes what was read of it.
#include "Cache.h"

#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>

static constexpr const char *motd = "/etc/motd";

static std::string contents(const char *path) {
  std::ifstream in(path);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string message(Cache &cache) {
  const std::string key = construct_cache_key("message", 0);
  if (std::string known = cache.get(key); !known.empty())
    return known;
  const std::string text = contents(motd);
  cache.set(key, text);
  return text;
}

void saveOk(Cache &cache, const std::string &text) {
  std::ofstream(motd) << text;
  cache.drop(construct_cache_key("message", 0));
}

void resetBad() {
  std::ofstream out(motd); // expect-linked: cache-stale-after-mutation file '/etc/motd' and leads to no drop of 'message:0'
  out << "welcome\n";
}

void removeBad() {
  std::filesystem::remove(motd); // expect-linked: cache-stale-after-mutation file '/etc/motd'
}

void replaceBad() {
  std::filesystem::rename("/etc/motd.new", motd); // expect-linked: cache-stale-after-mutation file '/etc/motd'
}

void truncateBad() {
  std::fclose(std::fopen(motd, "wb")); // expect-linked: cache-stale-after-mutation file '/etc/motd'
}

int overwriteBad() {
  return open(motd, O_WRONLY | O_TRUNC); // expect-linked: cache-stale-after-mutation file '/etc/motd'
}

int readOk() { return open(motd, O_RDONLY | O_CLOEXEC); }

void otherFileOk(const std::string &text) {
  std::ofstream("/etc/issue") << text;
  std::filesystem::copy_file(motd, "/etc/motd.old");
}
