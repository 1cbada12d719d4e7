// options: cache-static-memo.Show=possible
// A test lives for seconds.
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <string>

static const std::string &textOk(const std::string &path) {
  static std::map<std::string, std::string> texts;
  auto it = texts.find(path);
  if (it == texts.end()) {
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    it = texts.emplace(path, line).first;
  }
  return it->second;
}

static const std::string &expectedOk() {
  static const std::string expected = textOk("expected");
  return expected;
}

TEST(Text, IsThere) { EXPECT_EQ(textOk("text"), expectedOk()); }
