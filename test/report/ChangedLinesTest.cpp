// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of a fix as lines.

#include "report/ChangedLines.h"

#include "SourceTree.h"

namespace cachetidy::report {
namespace {

class ChangedLinesTest : public SourceTree {
protected:
  std::vector<ChangedLines> lines(std::vector<rules::Edit> edits) const {
    SourceText sources(root);
    return changedLines(edits, sources);
  }
};

TEST_F(ChangedLinesTest, AreThoseOfTheEdit) {
  write("a.cpp", "int a;\nreturn \"order:\" + id;\nint b;\n");
  EXPECT_EQ(lines({{{"a.cpp", 2, 8}, 13, "key(\"order\", id)"}}),
            (std::vector<ChangedLines>{{{"a.cpp", 2, 1},
                                        {"return \"order:\" + id;"},
                                        {"return key(\"order\", id);"}}}));
}

TEST_F(ChangedLinesTest, OfOneLineAreOne) {
  write("a.cpp", "f(a, b);\n");
  EXPECT_EQ(lines({{{"a.cpp", 1, 3}, 1, "x"}, {{"a.cpp", 1, 6}, 1, "yy"}}),
            (std::vector<ChangedLines>{
                {{"a.cpp", 1, 1}, {"f(a, b);"}, {"f(x, yy);"}}}));
}

TEST_F(ChangedLinesTest, LeaveOutWhatStays) {
  write("a.cpp", "#include <map>\nint a;\n");
  EXPECT_EQ(lines({{{"a.cpp", 2, 1}, 0, "#include \"key.h\"\n"}}),
            (std::vector<ChangedLines>{
                {{"a.cpp", 2, 1}, {}, {"#include \"key.h\""}}}));
  EXPECT_EQ(lines({{{"a.cpp", 2, 7}, 0, "\nint b;"}}),
            (std::vector<ChangedLines>{{{"a.cpp", 3, 1}, {}, {"int b;"}}}));
}

TEST_F(ChangedLinesTest, GoOverSeveralLines) {
  write("a.cpp", "f(\"a\" +\n  b);\ng();\n");
  EXPECT_EQ(lines({{{"a.cpp", 1, 3}, 9, "k(b)"}}),
            (std::vector<ChangedLines>{
                {{"a.cpp", 1, 1}, {"f(\"a\" +", "  b);"}, {"f(k(b));"}}}));
}

TEST_F(ChangedLinesTest, OfSeveralFilesStayApart) {
  write("a.cpp", "a\n");
  write("b.cpp", "b\n");
  EXPECT_EQ(lines({{{"a.cpp", 1, 1}, 1, "c"}, {{"b.cpp", 1, 1}, 1, "d"}}),
            (std::vector<ChangedLines>{{{"a.cpp", 1, 1}, {"a"}, {"c"}},
                                       {{"b.cpp", 1, 1}, {"b"}, {"d"}}}));
}

TEST_F(ChangedLinesTest, OfAFileThatIsGoneAreTheNewOnes) {
  const std::vector<ChangedLines> changed =
      lines({{{"gone.cpp", 4, 9}, 3, "key"}});
  ASSERT_EQ(changed.size(), 1u);
  EXPECT_EQ(changed.front().after, std::vector<std::string>{"key"});
}

} // namespace
} // namespace cachetidy::report
