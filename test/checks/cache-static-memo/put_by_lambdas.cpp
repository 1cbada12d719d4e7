// A table on first use: a lambda reads what is kept.
#include <fstream>
#include <map>
#include <mutex>
#include <string>

static std::mutex disk;

template <class Work> static void withDisk(Work work) {
  const std::lock_guard<std::mutex> lock(disk);
  work();
}

std::string themeBad(const std::string &user) {
  static std::map<std::string, std::string> themes;
  auto known = themes.find(user);
  if (known != themes.end())
    return known->second;
  std::string theme;
  withDisk([&] { std::getline(std::ifstream("/etc/themes/" + user), theme); });
  themes.emplace(user, theme); // expect: cache-static-memo
  return theme;
}

std::string reversedOk(const std::string &word) {
  static std::map<std::string, std::string> all;
  auto known = all.find(word);
  if (known != all.end())
    return known->second;
  std::string text;
  withDisk([&] { text.assign(word.rbegin(), word.rend()); });
  if (all.size() < 100)
    all.emplace(word, text);
  return text;
}
