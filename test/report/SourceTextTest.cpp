// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of reading the lines that findings point at.

#include "report/SourceText.h"

#include "SourceTree.h"

namespace cachetidy::report {
namespace {

using rules::Location;

class SourceTextTest : public SourceTree {};

TEST_F(SourceTextTest, GivesLinesWithoutTheirEndings) {
  write("a.cpp", "one\r\ntwo\nthree");
  SourceText sources(root);
  EXPECT_EQ(sources.line({"a.cpp", 1, 1}), "one");
  EXPECT_EQ(sources.line({"a.cpp", 2, 1}), "two");
  EXPECT_EQ(sources.line({"a.cpp", 3, 1}), "three");
}

TEST_F(SourceTextTest, GivesNothingForWhatIsNotThere) {
  write("a.cpp", "one\n");
  SourceText sources(root);
  EXPECT_EQ(sources.line({"a.cpp", 0, 0}), std::nullopt);
  EXPECT_EQ(sources.line({"a.cpp", 2, 1}), std::nullopt);
  EXPECT_EQ(sources.line({"gone.cpp", 1, 1}), std::nullopt);
  EXPECT_EQ(sources.line({".", 1, 1}), std::nullopt);
}

TEST_F(SourceTextTest, ReadsFilesOutsideTheRootByTheirAbsolutePath) {
  write("outside/b.h", "text\n");
  SourceText sources(root + "/inside");
  EXPECT_EQ(sources.line({root + "/outside/b.h", 1, 1}), "text");
}

TEST_F(SourceTextTest, TurnsByteColumnsIntoCodePoints) {
  write("a.cpp", "\"\u00e9\u00e9\" + x\n");
  SourceText sources(root);
  EXPECT_EQ(sources.inCodePoints({"a.cpp", 1, 10}), (Location{"a.cpp", 1, 8}));
  EXPECT_EQ(sources.inCodePoints({"a.cpp", 1, 99}), (Location{"a.cpp", 1, 99}));
  EXPECT_EQ(sources.inCodePoints({"gone.cpp", 1, 10}),
            (Location{"gone.cpp", 1, 10}));
}

TEST_F(SourceTextTest, CountsNoByteOrderMark) {
  write("a.cpp", "\uFEFFint x;\n\uFEFFy\n");
  SourceText sources(root);
  EXPECT_EQ(sources.inCodePoints({"a.cpp", 1, 4}), (Location{"a.cpp", 1, 1}));
  EXPECT_EQ(sources.inCodePoints({"a.cpp", 1, 8}), (Location{"a.cpp", 1, 5}));
  EXPECT_EQ(sources.inCodePoints({"a.cpp", 2, 4}), (Location{"a.cpp", 2, 2}));
}

TEST_F(SourceTextTest, FindsTheEndOfARangeOverLines) {
  write("a.cpp", "abc\nde\n");
  SourceText sources(root);
  EXPECT_EQ(sources.after({"a.cpp", 1, 2}, 2), (Location{"a.cpp", 1, 4}));
  EXPECT_EQ(sources.after({"a.cpp", 1, 2}, 3), (Location{"a.cpp", 2, 1}));
  EXPECT_EQ(sources.after({"a.cpp", 1, 2}, 5), (Location{"a.cpp", 2, 3}));
  EXPECT_EQ(sources.after({"gone.cpp", 1, 2}, 5), (Location{"gone.cpp", 1, 7}));
}

TEST_F(SourceTextTest, CountsTheTwoBytesOfLinesOfWindows) {
  write("a.cpp", "abc\r\nde\r\n");
  SourceText sources(root);
  EXPECT_EQ(sources.after({"a.cpp", 1, 2}, 2), (Location{"a.cpp", 1, 4}));
  EXPECT_EQ(sources.after({"a.cpp", 1, 2}, 4), (Location{"a.cpp", 2, 1}));
  EXPECT_EQ(sources.after({"a.cpp", 1, 2}, 6), (Location{"a.cpp", 2, 3}));
}

} // namespace
} // namespace cachetidy::report
