// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What one unit has read of a header, and another leaves out, changes no fact
// of it: where it would, it is read again.

#include "extract/TakenBodies.h"
#include "extract/Extract.h"
#include "facts/Serialize.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace cachetidy;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view list = R"(
#pragma once
template <class T> struct List {
  List() {}
  List(const List &other) { size = other.size; }
  ~List() { size = 0; }
  T *find(int) { return nullptr; }
  int size = 0;
};
)";

class TakenBodiesTest : public testing::Test {
protected:
  void SetUp() override {
    Root = fs::temp_directory_path() /
           ("cachetidy-bodies-" + std::to_string(getpid()));
    fs::remove_all(Root);
    write("outside/box.h", "#pragma once\n"
                           "template <class T> struct Box {\n"
                           "  T *get() const; T *held;\n};\n");
    write("outside/text.h", "#pragma once\n"
                            "struct Text { int size() const; };\n");
    write("outside/names.h", "#pragma once\nstruct Text;\n"
                             "int sizeOf(const Text *text);\n");
    write("list.h", list);
  }
  void TearDown() override { fs::remove_all(Root); }

  void write(const std::string &name, std::string_view text) {
    fs::create_directories((Root / name).parent_path());
    std::ofstream(Root / name) << text;
  }

  extract::Request request(const std::string &name) {
    return {.directory = Root,
            .file = name,
            .arguments = {"clang++", "-std=c++20", "-isystem", "outside", "-c",
                          name},
            .root = Root};
  }

  /// Whether the second unit leaves out anything that the first has read. Its
  /// facts are what they are alone, in any case.
  bool isBorrowed(std::string_view first, std::string_view second) {
    write("first.cpp", first);
    write("second.cpp", second);
    extract::Files files;
    extract::TakenBodies bodies;
    extract::extractTranslationUnit(request("first.cpp"), files,
                                    {nullptr, &bodies});
    const extract::Extraction shared = extract::extractTranslationUnit(
        request("second.cpp"), files, {nullptr, &bodies});
    const extract::Extraction alone =
        extract::extractTranslationUnit(request("second.cpp"), files);
    EXPECT_FALSE(alone.unit.functions.empty());
    EXPECT_EQ(shared.unit, alone.unit)
        << facts::dump(shared.unit) << facts::dump(alone.unit);
    EXPECT_EQ(shared.errors.size(), alone.errors.size());
    for (std::size_t i = 0; i < alone.inputs.size(); ++i)
      EXPECT_EQ(shared.inputs[i].outline, alone.inputs[i].outline);
    return shared.hasBorrowed;
  }

  /// The same of a header that both include.
  bool isTaken(std::string_view header) {
    write("header.h", "#pragma once\n" + std::string(header));
    return isBorrowed("#include \"header.h\"\nint one() { return 1; }\n",
                      "#include \"header.h\"\nint two() { return 2; }\n");
  }

  fs::path Root;
};

TEST_F(TakenBodiesTest, IsWhatInlineFunctionsSay) {
  EXPECT_TRUE(isTaken(R"(
#include <box.h>
int load(int key);
inline int loadOnce(int key) {
  static int kept = load(key); // cachetidy: allow static-memo: it is a test
  auto again = [key] { return load(key); };
  return kept + again();
}
struct Shop {
  explicit Shop(int key) : Found(load(key)) {}
  int find() const { return Found; }
  virtual int found() { return find(); }
  Box<Shop> Next;
  int Found;
};
inline Shop *next(const Shop &shop) { return shop.Next.get(); }
)"));
}

TEST_F(TakenBodiesTest, IsOnlyOfThoseThatAreOneForAll) {
  EXPECT_FALSE(isTaken("static int find() { return 1; }\n"));
  EXPECT_FALSE(isTaken("constexpr int find() { return 1; }\n"));
  EXPECT_FALSE(isTaken("inline auto find() { return 1; }\n"));
  EXPECT_FALSE(isTaken("template <class T> T find() { return 1; }\n"));
  EXPECT_FALSE(isTaken("template <class T> T find() { return 1; }\n"
                       "template <> inline int find<int>() { return 2; }\n"));
  EXPECT_FALSE(isTaken("namespace { int size; }\n"
                       "inline int find() { return ++size; }\n"));
}

TEST_F(TakenBodiesTest, IsNotOfWhatMakesOfTemplates) {
  EXPECT_FALSE(isTaken("#include \"list.h\"\n"
                       "inline int find(List<int> &all) {\n"
                       "  return *all.find(1);\n}\n"));
  // By what the compiler writes itself.
  const std::string holder = "#include \"list.h\"\n"
                             "struct Holder { List<int> all; };\n";
  EXPECT_FALSE(isTaken(holder + "inline int copy(const Holder &holder) {\n"
                                "  Holder other = holder;\n"
                                "  return 1;\n}\n"));
  EXPECT_FALSE(isTaken(holder + "Holder make();\n"
                                "inline void drop() { make(); }\n"));
  EXPECT_FALSE(isTaken(holder + "inline void drop(Holder *holder) {\n"
                                "  delete holder;\n}\n"));
  EXPECT_FALSE(isTaken(holder + "inline int size(const Holder &holder) {\n"
                                "  return holder.all.size;\n}\n"));
  EXPECT_TRUE(isTaken(holder + "inline Holder *same(Holder *holder) {\n"
                               "  return holder;\n}\n"));
}

TEST_F(TakenBodiesTest, IsRefusedWhereMacrosAreOthers) {
  write("header.h", "#pragma once\nint load(int key);\n"
                    "inline int find() { return load(LIMIT); }\n");
  const auto with = [](std::string_view limit) {
    return "#define LIMIT " + std::string(limit) +
           "\n#include \"header.h\"\nint own() { return find(); }\n";
  };
  EXPECT_TRUE(isBorrowed(with("1"), with("1")));
  EXPECT_FALSE(isBorrowed(with("1"), with("2")));
  EXPECT_FALSE(isBorrowed(with("1"), "int LIMIT;\n#include \"header.h\"\n"
                                     "int own() { return find(); }\n"));
}

TEST_F(TakenBodiesTest, IsRefusedWhereFunctionsAreMissing) {
  write("header.h", "#pragma once\nint load(int key);\n"
                    "inline int find() { return load(1); }\n"
                    "#ifdef MORE\n"
                    "inline int findMore() { return load(2); }\n"
                    "#endif\n");
  const std::string few = "#include \"header.h\"\nint own() { return find(); }";
  EXPECT_FALSE(isBorrowed("#define MORE\n" + few, few));
  EXPECT_TRUE(isBorrowed(few, "#define MORE\n" + few));
}

TEST_F(TakenBodiesTest, IsNotOfWhatIsAnotherEachTime) {
  EXPECT_TRUE(isTaken("int log(const char *, int);\n"
                      "inline int find() { return log(__FILE__, __LINE__); }"));
  EXPECT_FALSE(isTaken("inline int find() { return __COUNTER__; }\n"));
  EXPECT_FALSE(isTaken("inline int find() {\n#ifdef MORE\n  return 1;\n#endif\n"
                       "  return 2;\n}\n"));
}

TEST_F(TakenBodiesTest, IsRefusedWhereAClassIsOnlyDeclared) {
  write("header.h", "#pragma once\n#include <names.h>\n"
                    "inline int size(const Text *text) {\n"
                    "  return sizeOf(text);\n}\n");
  const std::string few = "#include \"header.h\"\nint own() { return 1; }\n";
  EXPECT_FALSE(isBorrowed("#include <text.h>\n" + few, few));
  EXPECT_TRUE(
      isBorrowed("#include <text.h>\n" + few, few + "#include <text.h>\n"));
  EXPECT_TRUE(isBorrowed(few, few));
}

TEST_F(TakenBodiesTest, IsNothingOfAUnitWithErrors) {
  write("header.h", "#pragma once\ninline int find() { return 1; }\n");
  const std::string good = "#include \"header.h\"\nint own() { return 1; }\n";
  const std::string bad = good + "int wrong() { return nothing; }\n";
  EXPECT_FALSE(isBorrowed(bad, good));
  EXPECT_FALSE(isBorrowed(good, bad));
}

} // namespace
