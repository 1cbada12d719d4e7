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
  std::vector<BodyRange> bodies;
  for (std::size_t at = 0; (at = text.find("{%", at)) != std::string::npos;) {
    text.erase(at + 1, 1);
    const std::size_t end = text.find("%}", at);
    text.erase(end, 1);
    bodies.push_back({unsigned(at + 1), unsigned(end)});
  }
  return outlineOf(text, bodies);
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

TEST(Outlines, AreFoundOnce) {
  Outlines known;
  const std::string text = "int f() { return 1; }\n";
  const std::vector<BodyRange> body{{9, 20}};
  EXPECT_EQ(known.of("/a.h", text, body), outlineOf(text, body));
  EXPECT_EQ(known.of("/a.h", text, {}), outlineOf(text, {}));
  EXPECT_EQ(known.of("/a.h", text, body), outlineOf(text, body));
  EXPECT_NE(known.of("/a.h", text, body), known.of("/a.h", text, {}));
}

} // namespace
