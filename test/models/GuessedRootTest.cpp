// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a project is taken to begin that nothing marks.

#include "models/GuessedRoot.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace cachetidy::models {
namespace {

using Path = std::filesystem::path;

class GuessedRootTest : public testing::Test {
protected:
  GuessedRootTest() { setenv("HOME", "/home/ada", 1); }
};

TEST_F(GuessedRootTest, HoldsSourcesAndWhereTheyAreCompiled) {
  EXPECT_EQ(guessRoot("/w/p/src", {}), "/w/p/src");
  EXPECT_EQ(guessRoot("/w/p/src", {"/w/p/build"}), "/w/p");
  EXPECT_EQ(guessRoot("/w/p/src", {"/w/p"}), "/w/p");
  EXPECT_EQ(guessRoot("/w/p", {"/w/p/build/src", "/w/p/build"}), "/w/p");
  EXPECT_EQ(guessRoot("/w/p/src/app", {"/w/p"}), "/w/p");
  // What they depend on may be beside them.
  EXPECT_EQ(guessRoot("/w/all/p", {"/w/builds/p"}), "/w/all/p");
  EXPECT_EQ(guessRoot("/home/ada/p/src", {"/home/ada/p/build"}), "/home/ada/p");
}

TEST_F(GuessedRootTest, HoldsNoFilesOfOthers) {
  EXPECT_EQ(guessRoot("/w/p/src", {"/build"}), "/w/p/src");
  EXPECT_EQ(guessRoot("/usr/src/p", {"/usr/lib/p"}), "/usr/src/p");
  EXPECT_EQ(guessRoot("/home/ada/p/src", {"/home/ada/build"}),
            "/home/ada/p/src");
  // But for a program that is compiled there.
  EXPECT_EQ(guessRoot("/home/ada/src", {"/home/ada"}), "/home/ada");
  EXPECT_EQ(guessRoot("/home/ada/p/src", {"/home/bob/build"}),
            "/home/ada/p/src");
  const Path temporary = std::filesystem::temp_directory_path();
  EXPECT_EQ(guessRoot(temporary / "p/src", {temporary / "build"}),
            temporary / "p/src");
}

TEST_F(GuessedRootTest, IsWhatABuildIsConfiguredFor) {
  std::string name = testing::TempDir() + "cachetidy-XXXXXX";
  const Path build = mkdtemp(name.data());
  std::ofstream(build / "CMakeCache.txt")
      << "// The top\nCMAKE_HOME_DIRECTORY:INTERNAL=/w/p\nOTHER:BOOL=ON\n";
  EXPECT_EQ(guessRoot("/w/p/src", {build / "below"}), "/w/p");
  EXPECT_EQ(guessRoot("/w/other", {build}), "/w");
  std::filesystem::remove_all(build);
}

} // namespace
} // namespace cachetidy::models
