// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tests of where an include goes.

#include "rules/IncludePlace.h"
#include "rules/Rewrite.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace cachetidy::rules {
namespace {

constexpr const char *mark = "\xEF\xBB\xBF"; // of the byte order

/// The source, whose last line needs the header, with its include.
std::string with(std::string source, std::string_view header = "\"k.h\"") {
  const auto lines = std::count(source.begin(), source.end(), '\n');
  const std::optional<Edit> edit = includeEdit(
      header, {"a.cpp", static_cast<std::uint32_t>(lines) + 1, 1}, source);
  return edit ? source.insert(offsetOf(source, edit->at).value(), edit->text)
              : source;
}

bool hasIt(const std::string &source, std::string_view header) {
  return with(source, header) == source;
}

TEST(IncludePlace, IsBehindTheLastInclude) {
  EXPECT_EQ(with("#include <a>\n#include <b>\n\nf();"),
            "#include <a>\n#include <b>\n#include \"k.h\"\n\nf();");
  EXPECT_EQ(with("// c\n#pragma once\n\n# include <a> // b\n/* c\n*/\n\nf();"),
            "// c\n#pragma once\n\n# include <a> // b\n#include \"k.h\"\n"
            "/* c\n*/\n\nf();");
}

TEST(IncludePlace, IsUnderNoCondition) {
  EXPECT_EQ(with("#include <a>\n#ifdef X\n#include <b>\n#endif\nf();"),
            "#include <a>\n#include \"k.h\"\n#ifdef X\n#include <b>\n#endif\n"
            "f();");
  EXPECT_EQ(with("#if X\n#include <b>\n#endif\nf();"),
            "#include \"k.h\"\n\n#if X\n#include <b>\n#endif\nf();");
  EXPECT_EQ(with("#if X\n#include <b>\n#endif\n#include <c>\nf();"),
            "#if X\n#include <b>\n#endif\n#include <c>\n#include \"k.h\"\n"
            "f();");
}

TEST(IncludePlace, IsBeforeAllCode) {
  EXPECT_EQ(with("#include <a>\nint x;\n#include <b>\nf();"),
            "#include <a>\n#include \"k.h\"\nint x;\n#include <b>\nf();");
  EXPECT_EQ(with("extern \"C\" {\n#include <b>\n}\nf();"),
            "#include \"k.h\"\n\nextern \"C\" {\n#include <b>\n}\nf();");
  EXPECT_EQ(with("#include <a>\n/*\n#include <b>\n*/\nf();"),
            "#include <a>\n#include \"k.h\"\n/*\n#include <b>\n*/\nf();");
}

TEST(IncludePlace, IsInTheGuardOfAHeader) {
  for (const std::string guard :
       {"#ifndef G\n#define G\n", "#if !defined(G)\n#define G\n",
        "#if !defined G\n# define G 1\n", "#pragma once\n",
        "#pragma once\n#ifndef G\n#define G\n"}) {
    EXPECT_EQ(with("// c\n" + guard + "\nf();\n#endif"),
              "// c\n" + guard + "\n#include \"k.h\"\n\nf();\n#endif");
    EXPECT_EQ(with(guard + "#include <a>\nf();\n#endif"),
              guard + "#include <a>\n#include \"k.h\"\nf();\n#endif");
  }
  // Not every condition is one.
  EXPECT_EQ(with("#ifndef G\n#define H\nf();\n#endif"),
            "#include \"k.h\"\n\n#ifndef G\n#define H\nf();\n#endif");
}

TEST(IncludePlace, IsBehindTheCommentOfTheFile) {
  EXPECT_EQ(with("f();"), "#include \"k.h\"\n\nf();");
  EXPECT_EQ(with("\n\nf();"), "\n\n#include \"k.h\"\n\nf();");
  EXPECT_EQ(with("// a\n// b\n\nf();"),
            "// a\n// b\n\n#include \"k.h\"\n\nf();");
  EXPECT_EQ(with("/* a\n\n b */\n\n/// Of f.\nf();"),
            "/* a\n\n b */\n\n#include \"k.h\"\n\n/// Of f.\nf();");
  EXPECT_EQ(with("/// Of f.\nf();"), "#include \"k.h\"\n\n/// Of f.\nf();");
  EXPECT_EQ(with("// a\n#define A \\\n  1\n\nf();"),
            "// a\n#define A \\\n  1\n\n#include \"k.h\"\n\nf();");
  EXPECT_EQ(with("module;\nexport module m;\nf();"),
            "module;\n#include \"k.h\"\n\nexport module m;\nf();");
}

TEST(IncludePlace, EndsLinesAsTheFileDoes) {
  EXPECT_EQ(with("#include <a>\r\nf();"),
            "#include <a>\r\n#include \"k.h\"\r\nf();");
  EXPECT_EQ(with("#pragma once\r\n\r\nf();"),
            "#pragma once\r\n\r\n#include \"k.h\"\r\n\r\nf();");
}

TEST(IncludePlace, IsBehindTheByteOrderMark) {
  EXPECT_EQ(with(std::string(mark) + "f();"),
            std::string(mark) + "#include \"k.h\"\n\nf();");
  EXPECT_EQ(with(std::string(mark) + "#include <a>\nf();"),
            std::string(mark) + "#include <a>\n#include \"k.h\"\nf();");
}

TEST(IncludePlace, IsNowhereIfItIsThere) {
  EXPECT_TRUE(hasIt("#include \"k.h\"\nf();", "\"k.h\""));
  EXPECT_TRUE(hasIt("int x;\n # include\t\"k.h\" // why\nf();", "\"k.h\""));
  EXPECT_TRUE(hasIt("#include<c/k.h>\nf();", "<c/k.h>"));
  EXPECT_TRUE(hasIt("#include \"c/k.h\"\nf();", "<c/k.h>"));
  EXPECT_TRUE(hasIt("#include \"../lib/c/k.h\"\nf();", "<c/k.h>"));
  EXPECT_FALSE(hasIt("#include \"abc/k.h\"\nf();", "<c/k.h>"));
  EXPECT_FALSE(hasIt("#include \"x/k.h\"\nf();", "\"k.h\""));
  EXPECT_FALSE(hasIt("#include <k.h>\nf();", "\"k.h\""));
  EXPECT_FALSE(hasIt("#include K\nf();", "\"k.h\""));
  EXPECT_FALSE(hasIt("#ifdef X\n#include \"k.h\"\n#endif\nf();", "\"k.h\""));
  EXPECT_FALSE(hasIt("// #include \"k.h\"\nf();", "\"k.h\""));
  EXPECT_FALSE(hasIt("#include <a> // \"k.h\"\nf();", "\"k.h\""));
}

TEST(IncludePlace, StandsBeforeItsUse) {
  EXPECT_EQ(includeEdit("\"k.h\"", {"a.cpp", 1, 1}, "f();\n#include \"k.h\"\n"),
            (Edit{{"a.cpp", 1, 1}, 0, "#include \"k.h\"\n\n"}));
}

} // namespace
} // namespace cachetidy::rules
