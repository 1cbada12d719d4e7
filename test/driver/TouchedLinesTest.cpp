// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of what a patch has touched.

#include "driver/revisions/TouchedLines.h"

#include <gtest/gtest.h>

#include <string>

namespace cachetidy::driver {
namespace {

std::string lines(const TouchedLines &changed, const Path &file) {
  std::string result;
  for (std::uint32_t line = 1; line <= 12; ++line)
    if (changed.has(file, line))
      result += " " + std::to_string(line);
  return result;
}

std::string head(const std::string &name) {
  return "diff --git a b\nindex 1..2 100644\n--- a.cpp\n+++ " + name + "\n";
}

TEST(TouchedLines, AreThoseThatWereAddedOrChanged) {
  const TouchedLines changed(head("a.cpp") +
                                 "@@ -2 +2 @@ int f() {\n-a\n+b\n"
                                 "@@ -4,0 +5,2 @@\n+c\n+d\n" +
                                 head("b.cpp") + "@@ -0,0 +1 @@\n+e\n",
                             "/top");
  EXPECT_EQ(lines(changed, "/top/a.cpp"), " 2 5 6");
  EXPECT_EQ(lines(changed, "/top/b.cpp"), " 1");
  EXPECT_EQ(lines(changed, "/top/c.cpp"), "");
}

TEST(TouchedLines, AreBesideThoseThatAreGone) {
  const TouchedLines changed(head("a.cpp") + "@@ -3,2 +2,0 @@\n-a\n-b\n",
                             "/top");
  EXPECT_EQ(lines(changed, "/top/a.cpp"), " 2 3");
}

TEST(TouchedLines, AreNotInWhatLinesSay) {
  const TouchedLines changed(head("a.cpp") +
                                 "@@ -1,2 +1,2 @@\n--- b.cpp\n-@@ -7 +7 @@\n"
                                 "+++ b.cpp\n+@@ -7 +7 @@\n"
                                 "\\ No newline at end of file\n" +
                                 "@@ -9 +9 @@\n-a\n+b\n",
                             "/top");
  EXPECT_EQ(lines(changed, "/top/a.cpp"), " 1 2 9");
  EXPECT_EQ(lines(changed, "/top/b.cpp"), "");
}

TEST(TouchedLines, KnowAFileByWhateverItIsCalled) {
  const std::string hunk = "@@ -1 +1 @@\n-a\n+b\n";
  EXPECT_EQ(lines({head("a b.cpp\t") + hunk, "/top"}, "/top/a b.cpp"), " 1");
  EXPECT_EQ(lines({head(R"("a\"\\\t\303\251.cpp")") + hunk, "/top"},
                  "/top/a\"\\\t\u00e9.cpp"),
            " 1");
}

TEST(TouchedLines, OfBrokenTextAreNone) {
  for (const std::string text :
       {"+++ \"a\\", "@@ -", "@@ -1,4294967295 +1,4294967295 @@\n-a\n",
        "+++ \"\\3"})
    EXPECT_EQ(lines({text, "/top"}, "/top/b.cpp"), "");
}

TEST(TouchedLines, MayBeAllOfAFile) {
  TouchedLines changed("", "/top");
  changed.addWhole("/top/a.cpp");
  EXPECT_EQ(lines(changed, "/top/a.cpp"), " 1 2 3 4 5 6 7 8 9 10 11 12");
}

} // namespace
} // namespace cachetidy::driver
