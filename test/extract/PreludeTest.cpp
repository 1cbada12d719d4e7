// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a unit begins with that others begin with, too, changes no fact of it:
// where it would, it is not used.

#include "extract/prelude/Prelude.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace cachetidy;
namespace fs = std::filesystem;

namespace {

class PreludeTest : public testing::Test {
protected:
  void SetUp() override {
    Root = fs::temp_directory_path() /
           ("cachetidy-prelude-" + std::to_string(getpid()));
    fs::remove_all(Root);
    write("outside/list.h", "#pragma once\n"
                            "#include <parts.h>\n"
                            "template <class T> struct List {\n"
                            "  T *find(int key) { return first.found(key); }\n"
                            "  Part<T> first;\n"
                            "};\n"
                            "extern \"C\" int count(int);\n"
                            "#define EACH(list) for (; false;)\n");
    write("outside/parts.h", "#pragma once\n"
                             "template <class T> struct Part {\n"
                             "  T *found(int);\n"
                             "#ifdef SMALL\n"
                             "  char small;\n"
                             "#endif\n"
                             "};\n");
    write("outside/text.h", "#ifndef TEXT_H\n#define TEXT_H\n"
                            "struct Text { Text(const char *); int size; };\n"
                            "#endif\n");
    write("outside/more.h", "#pragma once\nstruct More { Text *text; };\n");
    write("user.h", "#include <list.h>\n#include <text.h>\n"
                    "struct User { Text name; };\n");
    write("plain.cpp", "#include \"user.h\"\n"
                       "User *find(List<User> &all) {\n"
                       "  EACH(all) count(1);\n"
                       "  return all.find(7);\n}\n");
  }
  void TearDown() override { fs::remove_all(Root); }

  void write(const std::string &name, std::string_view text) {
    fs::create_directories((Root / name).parent_path());
    std::ofstream(Root / name) << text;
  }

  extract::Request request(const std::string &name) {
    extract::Request request{
        .directory = Root,
        .file = name,
        .arguments = {"clang++", "-std=c++20", "-isystem", "outside", "-c"},
        .root = Root};
    request.arguments.insert(request.arguments.end(), More.begin(), More.end());
    request.arguments.push_back(name);
    return request;
  }

  /// Whether a unit was parsed after the prelude of plain.cpp. Its facts are
  /// what they are without, in any case.
  bool isShared(const std::string &name) {
    const extract::Request plain = request("plain.cpp");
    const extract::Request asked = request(name);
    const extract::Inclusions first = Scanner.scan(plain);
    const extract::Inclusions included = Scanner.scan(asked);
    EXPECT_TRUE(first.isKnown);
    extract::PreludePlan plan{
        plain, extract::commandOf(plain).macros, Defined, {}};
    for (const extract::Entered &entered : first.entered)
      if (Scanner.file(entered.file).isPublic)
        plan.spellings.push_back(Scanner.file(entered.file).spelling);
    const auto prelude = extract::buildPrelude(plan, Files);
    if (!prelude)
      return ADD_FAILURE() << "no prelude", false;
    const extract::PreludeUse use{*prelude, included, Scanner};
    const extract::Extraction with =
        extract::extractTranslationUnit(asked, Files, {&use, nullptr});
    const extract::Extraction without =
        extract::extractTranslationUnit(asked, Files);
    EXPECT_TRUE(with.unit == without.unit);
    EXPECT_EQ(with.errors.size(), without.errors.size());
    EXPECT_EQ(inputs(with), inputs(without));
    return with.hasPrelude;
  }

  static std::vector<std::string> inputs(const extract::Extraction &from) {
    std::vector<std::string> paths;
    for (const extract::Input &input : from.inputs)
      if (input.look == extract::Look::Read)
        paths.push_back(input.path);
    return paths;
  }

  fs::path Root;
  std::vector<std::string> More;
  std::vector<std::string> Defined;
  extract::Files Files;
  extract::IncludeScanner Scanner{Files};
};

TEST_F(PreludeTest, IsTakenByWhoReadsItsHeaders) {
  EXPECT_TRUE(isShared("plain.cpp"));
  write("other.cpp", "#include <text.h>\n#include <more.h>\n"
                     "#include \"user.h\"\n"
                     "int size(More &more) { return more.text->size; }\n");
  EXPECT_TRUE(isShared("other.cpp"));
}

TEST_F(PreludeTest, IsRefusedByWhoDoesNot) {
  write("less.cpp", "#include <text.h>\nText text(\"a\");\n");
  EXPECT_FALSE(isShared("less.cpp"));
}

TEST_F(PreludeTest, IsRefusedWhereAMacroChangesAHeader) {
  write("small.cpp", "#define SMALL\n#include \"user.h\"\nPart<int> part;\n");
  EXPECT_FALSE(isShared("small.cpp"));
  // It comes too late for that.
  write("late.cpp", "#include \"user.h\"\n#define SMALL\nPart<int> part;\n");
  EXPECT_TRUE(isShared("late.cpp"));
  // Nobody asks.
  write("big.cpp", "#define BIG\n#include \"user.h\"\nPart<int> part;\n");
  EXPECT_TRUE(isShared("big.cpp"));
}

TEST_F(PreludeTest, TakesWhatAllUnitsDefineFirst) {
  write("config.h", "#ifndef SMALL\n#define SMALL\n#define ALSO 1\n#endif\n");
  write("plain.cpp", "#include \"config.h\"\n#include \"user.h\"\n"
                     "Part<int> part;\n#ifdef ALSO\nint also;\n#endif\n");
  Defined = {"-DSMALL="};
  EXPECT_EQ(Scanner.scan(request("plain.cpp")).defined,
            (std::vector<std::string>{"-DALSO=1", "-DSMALL="}));
  EXPECT_TRUE(isShared("plain.cpp"));
  write("asks.cpp", "#ifdef SMALL\nint early;\n#endif\n"
                    "#include \"config.h\"\n#include \"user.h\"\n");
  EXPECT_TRUE(isShared("asks.cpp"));
  write("other.cpp", "#define SMALL 2\n#include \"user.h\"\n");
  EXPECT_FALSE(isShared("other.cpp"));
  write("none.cpp", "#include \"user.h\"\nPart<int> part;\n");
  EXPECT_FALSE(isShared("none.cpp"));
}

TEST_F(PreludeTest, TakesWhatTheyDefineBeforeAHeaderThatMayAsk) {
  write("plain.cpp", "#include <text.h>\n#define SMALL\n#define ALSO 1\n"
                     "#include \"user.h\"\nPart<int> part;\n");
  Defined = {"-DSMALL="};
  EXPECT_EQ(Scanner.scan(request("plain.cpp")).defined, Defined);
  EXPECT_TRUE(isShared("plain.cpp"));
  // A header was read that may have asked before.
  write("late.cpp", "#include <list.h>\n#define SMALL\n"
                    "#include \"user.h\"\nPart<int> part;\n");
  EXPECT_TRUE(Scanner.scan(request("late.cpp")).defined.empty());
  EXPECT_FALSE(isShared("late.cpp"));
}

TEST_F(PreludeTest, TakesTheMacrosOfTheCommandLine) {
  More = {"-DSMALL=1", "-D", "OTHER"};
  EXPECT_TRUE(isShared("plain.cpp"));
}

TEST_F(PreludeTest, IsRefusedWhereAMacroWouldComeTooEarly) {
  write("early.cpp", "#ifdef EACH\nint early;\n#endif\n"
                     "#include \"user.h\"\nint late;\n");
  EXPECT_FALSE(isShared("early.cpp"));
  write("named.cpp", "int EACH(int);\n#include \"user.h\"\n");
  EXPECT_FALSE(isShared("named.cpp"));
}

TEST_F(PreludeTest, IsRefusedWhereAHeaderIsReadInBraces) {
  write("braces.cpp", "extern \"C\" {\n#include <text.h>\n}\n"
                      "#include \"user.h\"\n");
  EXPECT_FALSE(isShared("braces.cpp"));
}

TEST_F(PreludeTest, IsRefusedWhereThereAreErrors) {
  write("broken.cpp", "#include \"user.h\"\nint broken( { return 1; }\n");
  EXPECT_FALSE(isShared("broken.cpp"));
}

TEST_F(PreludeTest, KnowsForeignThingsThatTheProjectDeclaresFirst) {
  write("first.cpp", "template <class T> struct List;\nstruct Text;\n"
                     "extern \"C\" int count(int);\n"
                     "Text *name();\n#include \"user.h\"\n"
                     "int all() { return count(name()->size); }\n");
  EXPECT_TRUE(isShared("first.cpp"));
}

TEST_F(PreludeTest, KnowsHeadersThatSayTheyAreForeign) {
  write("strange.h", "#if 1\n#pragma GCC system_header\n#endif\n"
                     "#include <more.h>\nstruct Strange {};\n");
  write("strange.cpp", "#include \"user.h\"\n#include \"strange.h\"\n"
                       "Strange strange;\n");
  EXPECT_TRUE(isShared("strange.cpp"));
}

/// As <math.h> leads to a header of the C++ library there, and to the C
/// library's here.
TEST_F(PreludeTest, KnowsThatCFindsOtherHeadersByTheSameNames) {
  write("outside/c/sizes.h", "#pragma once\nstruct Sizes { int all; };\n");
  write("outside/c++/sizes.h", "#pragma once\n#include <csizes>\n");
  write("outside/c++/csizes", "#pragma once\n#include_next <sizes.h>\n");
  write("plain.cpp", "#include <csizes>\n#include \"user.h\"\nSizes sizes;\n");
  write("plain.c", "#include <sizes.h>\nstruct Sizes sizes;\n");
  More = {"-isystem", "outside/c++", "-isystem", "outside/c"};
  extract::Request c = request("plain.c");
  c.arguments = {"clang", "-isystem", "outside/c", "-c", "plain.c"};
  EXPECT_TRUE(Scanner.scan(c).isKnown);
  EXPECT_TRUE(isShared("plain.cpp"));
}

TEST_F(PreludeTest, CannotBeMadeOfWhatDoesNotStandAlone) {
  const extract::PreludePlan plan{request("plain.cpp"), {}, {}, {"<more.h>"}};
  EXPECT_FALSE(extract::buildPrelude(plan, Files));
}

TEST_F(PreludeTest, CannotBeMadeOfWhatIsNotThere) {
  const extract::PreludePlan plan{
      request("plain.cpp"), {}, {}, {"<list.h>", "\"nowhere.h\""}};
  EXPECT_FALSE(extract::buildPrelude(plan, Files));
}

TEST_F(PreludeTest, DialectsAreToldApart) {
  const auto dialect = [&](std::vector<std::string> more,
                           const std::string &name = "plain.cpp") {
    More = std::move(more);
    return extract::commandOf(request(name)).dialect;
  };
  EXPECT_EQ(dialect({}), dialect({"-DX=1", "-Iinclude", "-Wall", "-o", "a.o"}));
  EXPECT_NE(dialect({}), dialect({"-fno-exceptions"}));
  EXPECT_NE(dialect({}), dialect({"-m32"}));
  EXPECT_NE(dialect({}), dialect({}, "plain.c"));
  EXPECT_EQ(dialect({"-I/a"}), dialect({"-I/b"}));
}

} // namespace
