// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What comments say to cachetidy, by their text alone, and of which lines.

#include "extract/Remarks.h"
#include "extract/Conditions.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace cachetidy;

namespace {

using extract::remarksIn;

std::uint32_t lineOf(std::size_t offset, const std::string &text) {
  return 1 +
         std::uint32_t(std::count(text.begin(), text.begin() + offset, '\n'));
}

/// "line-last: text; " of each remark.
std::string read(const std::string &text) {
  std::string result;
  for (const extract::Remark &remark : remarksIn(text))
    result += std::to_string(lineOf(remark.offset, text)) + "-" +
              std::to_string(remark.lastLine) + ": " + remark.text + "; ";
  return result;
}

/// The last line that a comment in the first line speaks of.
std::uint32_t reach(const std::string &code) {
  const auto remarks = remarksIn("// cachetidy: x\n" + code);
  return remarks.size() == 1 ? remarks.front().lastLine : UINT32_MAX;
}

TEST(Remarks, StandAtTheBeginningOfAComment) {
  EXPECT_EQ(read("int a; // cachetidy: b"), "1-1: b; ");
  EXPECT_EQ(read("int a; //cachetidy:b"), "1-1: b; ");
  EXPECT_EQ(read("int a; ///<  cachetidy:   b c "), "1-1: b c; ");
  EXPECT_EQ(read("int a; /* cachetidy: b */"), "1-1: b; ");
  EXPECT_EQ(read("/** cachetidy: b */ int a;"), "1-1: b; ");
  EXPECT_EQ(read("int a; // cachetidy:"), "1-1: ; ");
  EXPECT_EQ(read("int a; // a cachetidy: b"), "");
  EXPECT_EQ(read("int a; // Cachetidy: b"), "");
  EXPECT_EQ(read("int a; // Cachetidy: allow b: c"), "1-1: allow b: c; ");
  EXPECT_EQ(read(""), "");
}

TEST(Remarks, AreNoLiterals) {
  EXPECT_EQ(read("auto a = \"// cachetidy: b\";"), "");
  EXPECT_EQ(read("auto a = R\"(\n// cachetidy: b\n)\";"), "");
  EXPECT_EQ(read("#if 0\ndon't\n#endif\nint a; // cachetidy: b"), "4-4: b; ");
}

TEST(Remarks, GoOnOverLines) {
  EXPECT_EQ(read("// cachetidy: a\n// b\n//   c\nint d;"), "1-4: a b c; ");
  EXPECT_EQ(read("/* cachetidy: a\n   b */\nint d;"), "1-3: a b; ");
  EXPECT_EQ(read("/**\n * cachetidy: a\n * b\n */\nint d;"), "2-5: a b; ");
  EXPECT_EQ(read("// cachetidy: a\r\n// b\r\nint d;\r\n"), "1-3: a b; ");
  EXPECT_EQ(read("int d; // cachetidy: a\n       // b\n"), "1-1: a b; ");
}

TEST(Remarks, EndWhereOthersBegin) {
  EXPECT_EQ(read("// cachetidy: a\n//\n// b\nint d;"), "1-4: a; ");
  EXPECT_EQ(read("// b\n// cachetidy: a\nint d;"), "2-3: a; ");
  EXPECT_EQ(read("// cachetidy: a\n// cachetidy: b\nint d;"),
            "1-3: a; 2-3: b; ");
  EXPECT_EQ(read("/* cachetidy: a\n   cachetidy: b */\nint d;"),
            "1-3: a; 2-3: b; ");
  EXPECT_EQ(read("int d; // cachetidy: a\n// b\n"), "1-1: a; ");
}

TEST(Remarks, SpeakOfTheCodeOnTheirLine) {
  EXPECT_EQ(read("f(1,\n  2); // cachetidy: a\nint d;"), "2-2: a; ");
  EXPECT_EQ(read("/* cachetidy: a */ f(1,\n 2);"), "1-1: a; ");
  EXPECT_EQ(read("{ // cachetidy: a\nint d;"), "1-1: a; ");
}

TEST(Remarks, OrOfWhatStandsDirectlyBelow) {
  EXPECT_EQ(reach("int d;\nint e;"), 2u);
  EXPECT_EQ(reach("/* b */ int d;"), 2u);
  EXPECT_EQ(reach("/* b */\n  // c\nint d;"), 4u);
  EXPECT_EQ(reach("\nint d;"), 0u);
  EXPECT_EQ(reach("// b\n\nint d;"), 0u);
  EXPECT_EQ(reach("}"), 0u);
  EXPECT_EQ(reach("#define A 1\nint d;"), 0u);
  EXPECT_EQ(reach(""), 0u);
  EXPECT_EQ(read("int d;          // b\n                // cachetidy: a\n"
                 "int e;"),
            "2-3: a; ");
}

TEST(Remarks, ReachToTheEndOfTheStatement) {
  EXPECT_EQ(reach("f(1,\n  2\n);\ng();"), 4u);
  EXPECT_EQ(reach("std::map<int,\n  int> d;\nint e;"), 3u);
  EXPECT_EQ(reach("if (a)\n  b();\nelse\n  c();"), 3u);
  EXPECT_EQ(reach("for (;;)\n  b();\nc();"), 3u);
  EXPECT_EQ(reach("auto a = R\"(\n;\n)\" +\n b;\nc();"), 5u);
  EXPECT_EQ(reach("int a{1}, b[2];\nint c;"), 2u);
  EXPECT_EQ(reach("f({1, 2},\n  3);\ng();"), 3u);
  EXPECT_EQ(reach("int a"), 2u);
}

TEST(Remarks, DoNotReachIntoBraces) {
  EXPECT_EQ(reach("int f() {\n  g();\n}"), 2u);
  EXPECT_EQ(reach("int\nf(int a,\n  int b)\n{\n  g();\n}"), 5u);
  EXPECT_EQ(reach("f([] {\n  g();\n});"), 2u);
  EXPECT_EQ(reach("int f() { return 1; }\nint g();"), 2u);
  EXPECT_EQ(reach("int a = 1\n#if B\n  + 2\n#endif\n;"), 2u);
}

TEST(Remarks, OfAnItemReachToItsComma) {
  const std::string comment = "\n// cachetidy: x\n";
  EXPECT_EQ(read("f(a," + comment + "b,\nc);"), "2-3: x; ");
  EXPECT_EQ(read("f(" + comment + "a,\nb);"), "2-3: x; ");
  EXPECT_EQ(read("f(a," + comment + "g(1,\n  2),\nc);"), "2-4: x; ");
  EXPECT_EQ(read("f(a," + comment + "b\n);\ng();"), "2-3: x; ");
}

TEST(Remarks, CanGoIfTheyAreAllOfTheComment) {
  auto length = [](const std::string &text) {
    return remarksIn(text).front().length;
  };
  EXPECT_EQ(length("int a; // cachetidy: b\n"), 15u);
  EXPECT_EQ(length("int a; // cachetidy: b\r\n"), 15u);
  EXPECT_EQ(length("/* cachetidy: b */\nint a;"), 18u);
  EXPECT_EQ(length("// c\n// cachetidy: b\nint a;"), 15u);
  EXPECT_EQ(length("// cachetidy: b\n// c\nint a;"), 0u);
  EXPECT_EQ(length("/* cachetidy: b\n */\nint a;"), 0u);
}

bool isInBody(const std::string &text) {
  const auto remarks = remarksIn(text);
  return remarks.size() == 1 && remarks.front().isInBody;
}

TEST(Remarks, StandInBodies) {
  const std::string remark = "\n// cachetidy: b\n\n";
  EXPECT_TRUE(isInBody("int a() {" + remark + "}"));
  EXPECT_TRUE(isInBody("struct A { void b(int) const {" + remark + "} };"));
  EXPECT_TRUE(isInBody("void a() { while (b) { c(); } do {" + remark + "}}"));
  EXPECT_FALSE(isInBody(remark + "int a() { }"));
  EXPECT_FALSE(isInBody("int a() { if (b) { } }" + remark));
  EXPECT_FALSE(isInBody("namespace a { int b() { }" + remark + "}"));
  EXPECT_FALSE(isInBody("struct A : B {\n int b();" + remark + "};"));
  EXPECT_FALSE(isInBody("extern \"C\" {" + remark + "}"));
}

/// The lines that are compiled under a condition.
std::string conditional(const std::string &text) {
  const extract::Conditions conditions(text);
  std::string lines;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == 'x' && conditions.holdAt(at))
      lines += std::to_string(lineOf(at, text));
  return lines;
}

TEST(Conditions, BeginAndEnd) {
  EXPECT_EQ(conditional("x\n#if A\nx\n#else\nx\n#endif\nx\n"), "35");
  EXPECT_EQ(conditional("x\n  # ifdef A\nx\n#if B\nx\n#endif\nx\n#endif\nx"),
            "357");
  EXPECT_EQ(conditional("#ifndef A\nx"), "2");
}

TEST(Conditions, AreNoGuards) {
  EXPECT_EQ(conditional("// A.\n#ifndef A\n#define A\nx\n#if B\nx\n#endif\nx\n"
                        "#endif\n"),
            "6");
  EXPECT_EQ(conditional("#ifndef A\n#define B\nx\n#endif\n"), "3");
}

} // namespace
