// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What names an extraction, and what does not.

#include "store/RequestKey.h"

#include <cstdlib>
#include <gtest/gtest.h>

using namespace cachetidy;
using namespace cachetidy::store;

namespace {

extract::Request request(const std::string &root,
                         const std::vector<std::string> &words) {
  extract::Request result;
  result.root = root;
  result.directory = root + "/build";
  result.file = root + "/src/a.cpp";
  result.arguments = {"c++", "-c", result.file};
  result.arguments.insert(result.arguments.end(), words.begin(), words.end());
  return result;
}

/// Whether two checkouts give the same key where `word`, with its '~' replaced
/// by the root, is an argument.
bool isMovable(const std::string &word) {
  const auto key = [&](const std::string &root) {
    std::string argument = word;
    argument.replace(argument.find('~'), 1, root);
    return keyOf(request(root, {argument}));
  };
  return key("/one") == key("/two/folders");
}

TEST(RequestKeyTest, IsTheSameInEveryCheckout) {
  for (const char *word : {"~", "~/a.cpp", "-I~", "-I~/include", "-isystem~/x",
                           "--sysroot=~", "-fmodule-map-file=~/x"})
    EXPECT_TRUE(isMovable(word)) << word;
}

TEST(RequestKeyTest, KeepsThePathWhereItMayBeSomethingElse) {
  for (const char *word : {"-DHERE=~", "-DHERE=\"~/x\"", "-Iother~/x",
                           "/other~/x", "~other/x", "-Wl,~"})
    EXPECT_FALSE(isMovable(word)) << word;
  EXPECT_NE(keyOf(request("/one", {"-D", "X=/one"})),
            keyOf(request("/two", {"-D", "X=/two"})));
}

TEST(RequestKeyTest, IsOfAllThatMatters) {
  const extract::Request usual = request("/one", {"-O2", "-DA"});
  std::vector<extract::Request> others(6, usual);
  others[0].directory = "/one/elsewhere";
  others[1].file = "/one/src/b.cpp";
  others[2].arguments.pop_back();
  others[3].skipsBodies = false;
  others[4].arguments = {"c++", "-c", usual.file, "-O2-DA"};
  others[5].arguments.push_back("-march=native");
  EXPECT_EQ(keyOf(usual), keyOf(request("/one", {"-O2", "-DA"})));
  for (std::size_t i = 0; i < others.size(); ++i)
    EXPECT_NE(keyOf(usual), keyOf(others[i])) << i;
}

TEST(RequestKeyTest, IsOfWhatTheCompilerHearsFromTheEnvironment) {
  const extract::Request usual = request("/one", {});
  const extract::Digest before = keyOf(usual);
  setenv("CPLUS_INCLUDE_PATH", "/more", 1);
  EXPECT_NE(keyOf(usual), before);
  unsetenv("CPLUS_INCLUDE_PATH");
  EXPECT_EQ(keyOf(usual), before);
}

} // namespace
