// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// When a file may be taken for unchanged unread.

#include "store/Stats.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace cachetidy;
using namespace cachetidy::store;
using extract::Files;
using extract::Input;
using extract::Look;
namespace fs = std::filesystem;

namespace {

class StatsTest : public testing::Test {
protected:
  void SetUp() override {
    Path = fs::temp_directory_path() /
           ("cachetidy-stats-" + std::to_string(getpid()));
    std::ofstream(Path) << "content";
  }
  void TearDown() override { fs::remove(Path); }

  Input read(std::string_view content) const {
    return {Path.string(), Look::Read, extract::digestOf(content)};
  }

  fs::path Path;
};

TEST_F(StatsTest, AreNotTrustedJustAfterTheFileWasWritten) {
  Files files;
  EXPECT_TRUE(files.isStill(read("content")));
  EXPECT_FALSE(files.isStill(read("other")));
  EXPECT_FALSE(files.hasLearned());
  EXPECT_TRUE(files.contents().empty());
}

TEST_F(StatsTest, AreTrustedWhereTheStampIsTheSame) {
  // Any file that was not written just now.
  const std::string old = "/usr/include/stdio.h";
  const auto inputOf = [&](extract::Digest content) {
    return Input{old, Look::Read, content};
  };
  Files learning;
  learning.isStill(inputOf(extract::digestOf("unlike")));
  ASSERT_TRUE(learning.hasLearned());
  extract::KnownContents known = learning.contents();
  known.at(old).content = extract::digestOf("claimed");

  Files trusting(known);
  EXPECT_TRUE(trusting.isStill(inputOf(extract::digestOf("claimed"))));
  EXPECT_FALSE(trusting.hasLearned());
  known.at(old).stamp.changed += 1;
  Files reading(known);
  EXPECT_FALSE(reading.isStill(inputOf(extract::digestOf("claimed"))));
  EXPECT_TRUE(reading.hasLearned());
}

TEST_F(StatsTest, ComeBackAsTheyWere) {
  extract::KnownContents contents;
  contents["/a"] = {{1, 2, -3, 4}, extract::digestOf("a")};
  contents["/b c"] = {{UINT64_MAX, 0, 0, 0}, extract::digestOf("b")};
  const std::string bytes = encodeStats(contents);
  const auto decoded = decodeStats(bytes);
  ASSERT_TRUE(decoded);
  ASSERT_EQ(decoded->size(), 2u);
  EXPECT_EQ(decoded->at("/a").stamp, contents["/a"].stamp);
  EXPECT_EQ(decoded->at("/b c").content, contents["/b c"].content);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(decodeStats(bytes.substr(0, size)));
}

TEST_F(StatsTest, ALookIsTheSameForTheWholeRun) {
  Files files;
  EXPECT_TRUE(files.isStill(read("content")));
  EXPECT_TRUE(files.isStill({Path.string() + ".h", Look::Absent, {}}));
  std::ofstream(Path) << "changed";
  EXPECT_TRUE(files.isStill(read("content")));
  Files later;
  EXPECT_TRUE(later.isStill(read("changed")));
  EXPECT_TRUE(later.isStill({Path.string(), Look::Present, {}}));
}

TEST_F(StatsTest, AContentThatWasNeverSeenIsNeverStill) {
  fs::remove(Path);
  Files files;
  EXPECT_FALSE(files.isStill({Path.string(), Look::Read, {}}));
  EXPECT_FALSE(files.isStill(read("content")));
  EXPECT_FALSE(files.isStill({Path.string(), Look::Present, {}}));
}

} // namespace
