// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Another version of a project, seen over the one on the disk, is what a
// checkout of it would be.

#include "extract/Extract.h"
#include "facts/Serialize.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace cachetidy::extract {
namespace {

namespace fs = std::filesystem;

class OtherVersionTest : public testing::Test {
protected:
  void SetUp() override {
    fs::remove_all(Root);
    fs::create_directories(Root);
  }
  void TearDown() override { fs::remove_all(Root); }

  void write(const std::string &name, std::string_view text) {
    fs::create_directories((Root / name).parent_path());
    std::ofstream(Root / name) << text;
  }
  void link(const std::string &name, const std::string &target) {
    fs::create_symlink(target, Root / name);
  }

  void has(const std::string &name, const std::string &text) {
    Others[Root / name] = {OtherFile::Regular, text};
  }
  void hasLink(const std::string &name, const std::string &target) {
    Others[Root / name] = {OtherFile::Link, target};
  }
  void lacks(const std::string &name) { Others[Root / name] = {}; }

  bool is(const std::string &name, Look look, std::string_view content = {}) {
    Files disk, other(disk, Others);
    return other.isStill(
        {Root / name, look, content.empty() ? Digest{} : digestOf(content)});
  }
  bool reads(const std::string &name, std::string_view text) {
    return is(name, Look::Present) && is(name, Look::Read, text);
  }

  const fs::path Root = fs::canonical(fs::temp_directory_path()) /
                        ("cachetidy-other-version-" + std::to_string(getpid()));
  OtherFiles Others;
};

TEST_F(OtherVersionTest, HasItsOwnFilesAndElseThoseOfTheDisk) {
  write("same.h", "same");
  write("changed.h", "now");
  write("new.h", "new");
  has("changed.h", "then");
  has("gone/gone.h", "gone");
  lacks("new.h");
  EXPECT_TRUE(reads("same.h", "same"));
  EXPECT_TRUE(reads("changed.h", "then"));
  EXPECT_TRUE(reads("gone/gone.h", "gone"));
  EXPECT_TRUE(is("gone", Look::Present));
  EXPECT_TRUE(is("new.h", Look::Absent));
  EXPECT_TRUE(is("never.h", Look::Absent));
}

TEST_F(OtherVersionTest, ListsItsFolders) {
  write("in/same.h", "");
  write("in/new.h", "");
  has("in/gone.h", "");
  has("in/below/gone.h", "");
  lacks("in/new.h");
  EXPECT_TRUE(is("in", Look::Listed, "below/gone.h/same.h"));
  EXPECT_TRUE(is("in/below", Look::Listed, "gone.h"));
}

TEST_F(OtherVersionTest, HasAFileWhereTheDiskHasAFolder) {
  write("thing/a.h", "");
  has("thing", "a file");
  lacks("thing/a.h");
  write("other", "");
  lacks("other");
  has("other/a.h", "in a folder");
  EXPECT_TRUE(reads("thing", "a file"));
  EXPECT_TRUE(reads("other/a.h", "in a folder"));
  EXPECT_TRUE(is("other", Look::Listed, "a.h"));
}

TEST_F(OtherVersionTest, FollowsLinksOfTheDisk) {
  write("real/a.h", "now");
  has("real/a.h", "then");
  has("real/gone.h", "gone");
  link("way", "real");
  link("one.h", "real/a.h");
  for (const char *name :
       {"way/a.h", "one.h", "way/../real/a.h", "./way/./a.h"})
    EXPECT_TRUE(reads(name, "then")) << name;
  EXPECT_TRUE(reads("way/gone.h", "gone"));
}

TEST_F(OtherVersionTest, FollowsItsOwnLinks) {
  write("now/a.h", "now");
  write("then/a.h", "then");
  link("way", "now");
  hasLink("way", "then");
  hasLink("gone.h", (Root / "now/a.h").string());
  hasLink("round", "round");
  link("new", "now");
  lacks("new");
  has("new/a.h", "in a folder");
  EXPECT_TRUE(reads("way/a.h", "then"));
  EXPECT_TRUE(reads("gone.h", "now"));
  EXPECT_TRUE(is("round", Look::Absent));
  EXPECT_TRUE(reads("new/a.h", "in a folder"));
}

facts::Unit extractIn(const fs::path &root, Files &files) {
  return extractTranslationUnit(
             {.directory = root,
              .file = "src/a.cpp",
              .arguments = {"clang++", "-Iinclude", "-c", "src/a.cpp"},
              .root = root},
             files)
      .unit;
}

TEST_F(OtherVersionTest, IsParsedAsACheckoutOfIt) {
  write("now/src/a.cpp", "#error of now\n");
  write("now/src/new.h", "int hidden;\n");
  write("now/include/same.h", "inline int same = 1;\n");
  const std::string source = "#include \"new.h\"\n#include \"same.h\"\n"
                             "int f() { static int kept; return kept++; }\n";
  has("now/src/a.cpp", source);
  has("now/include/new.h", "int shown;\n");
  lacks("now/src/new.h");
  Files disk, other(disk, Others);
  const facts::Unit seen = extractIn(Root / "now", other);

  write("then/src/a.cpp", source);
  write("then/include/same.h", "inline int same = 1;\n");
  write("then/include/new.h", "int shown;\n");
  const facts::Unit checkedOut = extractIn(Root / "then", disk);
  ASSERT_TRUE(checkedOut.translationUnits.at(0).isComplete);
  EXPECT_EQ(facts::dump(seen), facts::dump(checkedOut));
}

TEST_F(OtherVersionTest, TeachesNothingOfTheDisk) {
  write("changed.h", "now");
  has("changed.h", "then");
  Files disk, other(disk, Others);
  EXPECT_TRUE(
      other.isStill({Root / "changed.h", Look::Read, digestOf("then")}));
  EXPECT_FALSE(disk.hasLearned());
  EXPECT_FALSE(other.hasLearned());
  EXPECT_TRUE(disk.isStill({Root / "changed.h", Look::Read, digestOf("now")}));
}

} // namespace
} // namespace cachetidy::extract
