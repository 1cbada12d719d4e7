// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What of a text is its outline. Which bodies are hidden, driver.renewal asks.

#include "extract/Outline.h"

#include <gtest/gtest.h>

using namespace cachetidy::extract;

namespace {

/// Bodies are what stands between "{%" and "%}".
Digest outline(std::string text) {
  Seldom seldom;
  for (std::size_t at = 0; (at = text.find("{%", at)) != std::string::npos;) {
    text.erase(at + 1, 1);
    const std::size_t end = text.find("%}", at);
    text.erase(end, 1);
    seldom.bodies.push_back({unsigned(at + 1), unsigned(end)});
  }
  return outlineOf(text, seldom).shown;
}

TEST(Outline, IsTheSameWhateverComments) {
  const Digest plain = outline("int a;\nint b;\n");
  EXPECT_EQ(plain,
            outline("// One.\nint a; // Two.\n\n/* Three.\n */\nint b;"));
  EXPECT_EQ(plain, outline("/* One. */ int a;\n/* Two. */ int b;\n"));
  EXPECT_EQ(plain, outline("int /* One. */ a;\nint/* Two. */b;\n"));
}

TEST(Outline, IsOfAllTokens) {
  const Digest plain = outline("int a = 1;\n");
  EXPECT_NE(plain, outline("int a = 2;\n"));
  EXPECT_NE(plain, outline("int a = 1;;\n"));
  EXPECT_NE(plain, outline("int ab = 1;\n"));
  EXPECT_NE(outline("char s[] = \"// a\";\n"),
            outline("char s[] = \"// b\";\n"));
  EXPECT_NE(outline("char s[] = R\"(/*a*/)\";\n"),
            outline("char s[] = R\"(/*b*/)\";\n"));
}

TEST(Outline, IsOfWhatTellsDirectivesApart) {
  EXPECT_NE(outline("#define A(x) x\n"), outline("#define A (x) x\n"));
  EXPECT_NE(outline("#define A x\ny\n"), outline("#define A x y\n"));
  EXPECT_NE(outline("#define A x\ny\n"), outline("#define A x /*\n*/ y\n"));
  EXPECT_EQ(outline("#define A x\ny\n"), outline("#define A x // z\n/**/ y\n"));
}

TEST(Outline, HidesBodies) {
  const Digest plain = outline("int f() {% return 1; %}\nint b;\n");
  EXPECT_EQ(plain, outline("int f() {% if (1) {}\n return 2; %}\nint b;\n"));
  EXPECT_EQ(plain, outline("int f() {%%}\nint b;\n"));
  EXPECT_EQ(plain, outline("int f() {% // One.\n%}\nint b;\n"));
  EXPECT_NE(plain, outline("int g() {% return 1; %}\nint b;\n"));
  EXPECT_NE(plain, outline("int f() {% return 1; %} int b;\n"));
}

TEST(Outline, ShowsWhatIsNoneOfThem) {
  EXPECT_NE(outline("int f() {% return 1; %}\n"),
            outline("int f() { return 1; }\n"));
  EXPECT_NE(outline("int f() { return 1; }\n"),
            outline("int f() { return 2; }\n"));
}

TEST(Outline, ShowsBodiesWithDirectives) {
  EXPECT_NE(outline("int f() {%\n#define A 1\n return 1; %}\n"),
            outline("int f() {%\n#define A 2\n return 1; %}\n"));
  EXPECT_EQ(outline("int f() {% return a # b; %}\n"),
            outline("int f() {% return b # a; %}\n"));
}

/// With declarations that begin at each '@'; that of `f`, where it is named
/// first, is offered.
Outline offering(std::string text) {
  Seldom seldom;
  for (std::size_t at = 0; (at = text.find('@')) != std::string::npos;) {
    text.erase(at, 1);
    seldom.offerings.push_back({unsigned(at), 0, ""});
  }
  const auto name = unsigned(text.find(" f") + 1);
  for (Offering &one : seldom.offerings)
    if (one.begin < name &&
        (&one == &seldom.offerings.back() || (&one)[1].begin > name))
      one.at = name, one.name = "f";
  return outlineOf(text, seldom);
}

/// One that is not offered after all is shown.
void expectShown(const std::string &text) {
  EXPECT_TRUE(offering(text).offers.empty()) << text;
}

TEST(Offers, AreNotShown) {
  const Outline plain = outlineOf("int a;\nint b;\n", {});
  for (const char *text :
       {"@int a;\n@int f();\n@int b;\n",
        "int a;\n@int f(int x, int y);\nint b;\n",
        "int a;\n@struct f;\n@int b;\n", "int a;\nint b;\n@int f() const;\n",
        "@int f();\nint a;\nint b;\n"}) {
    const Outline outline = offering(text);
    EXPECT_EQ(outline.shown, plain.shown) << text;
    ASSERT_EQ(outline.offers.size(), 1U) << text;
    EXPECT_EQ(outline.offers.front().name, "f");
  }
}

TEST(Offers, AreWhatTheySay) {
  const Outline plain = offering("@int f();\n");
  EXPECT_EQ(plain, offering("// One.\n@int /* two */ f(\n);\n"));
  EXPECT_NE(plain, offering("@long f();\n"));
  EXPECT_NE(plain, offering("@int f() const;\n"));
}

TEST(Offers, StandForThemselves) {
  expectShown("int g(), @int f();\n");
  expectShown("@int f(), g();\n");
  expectShown("@@int f();\n");
  expectShown("@int f() MORE(@);\n");
  expectShown("[[nodiscard]] @int f();\n");
  expectShown("template <class T> @int f();\n");
  expectShown("@int f(struct S *);\n");
  expectShown("@int\n#define A\n f();\n");
  expectShown("@int f() { return 1; }\n");
}

TEST(Offers, FollowDirectives) {
  EXPECT_EQ(offering("#define A x\n@int f();\nint b;\n").offers.size(), 1U);
  EXPECT_EQ(offering("#define A \\\n x\n@int f();\nint b;\n").offers.size(),
            1U);
  expectShown("int\n@int f();\n");
}

TEST(Offers, AreSaidNowhereElseInTheHeader) {
  EXPECT_EQ(offering("@int f();\n@int a; // f\n").offers.size(), 1U);
  expectShown("@int f();\n#define CALL f()\n");
  expectShown("@int f();\ntemplate <class T> int g(T t) { return f(t); }\n");
}

TEST(Offers, OfWhatIsShownAfterAllAreShown) {
  const std::string text = "struct f;\nint g(f &);\nint a = g;\n";
  const Seldom seldom{{}, {{0, 7, "f"}, {10, 14, "g"}}};
  EXPECT_TRUE(outlineOf(text, seldom).offers.empty());
  EXPECT_EQ(outlineOf(text.substr(0, 22), seldom).offers.size(), 2U);
}

TEST(Offers, MayHaveHiddenBodies) {
  const std::string text = "int f() { return 1; }\nint a;\n";
  const BodyRange body{9, 20};
  const Outline outline = outlineOf(text, {{body}, {{0, 4, "f"}}});
  ASSERT_EQ(outline.offers.size(), 1U);
  EXPECT_EQ(outline.shown, outlineOf("int a;\n", {}).shown);
  const std::string empty = "int f() {}\nint a;\n";
  EXPECT_EQ(outline, outlineOf(empty, {{{9, 9}}, {{0, 4, "f"}}}));
}

TEST(Outlines, AreFoundOnce) {
  Outlines known;
  const std::string text = "int f() { return 1; }\n";
  const Seldom body{{{9, 20}}, {}};
  EXPECT_EQ(known.of("/a.h", text, body), outlineOf(text, body));
  EXPECT_EQ(known.of("/a.h", text, {}), outlineOf(text, {}));
  EXPECT_EQ(known.of("/a.h", text, body), outlineOf(text, body));
  EXPECT_NE(known.of("/a.h", text, body), known.of("/a.h", text, {}));
}

} // namespace
