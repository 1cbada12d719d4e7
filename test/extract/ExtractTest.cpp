// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What extraction promises: the same facts however it is run, for broken code
// too, and one identity for each thing.

#include "extract/Extract.h"
#include "facts/Merge.h"
#include "facts/Wellformed.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

using namespace cachetidy;
namespace fs = std::filesystem;

namespace {

class ExtractTest : public testing::Test {
protected:
  void SetUp() override {
    Root = fs::temp_directory_path() /
           ("cachetidy-extract-" + std::to_string(getpid()));
    fs::remove_all(Root);
    fs::create_directories(Root);
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

  extract::Extraction run(const std::string &name) {
    return extract::extractTranslationUnit(request(name), Files);
  }

  fs::path Root;
  extract::Files Files;
};

std::vector<std::string> idsOf(const facts::Unit &unit, std::string_view name) {
  std::vector<std::string> ids;
  for (const facts::Entity &entity : unit.entities)
    if (entity.name == name)
      ids.push_back(entity.id);
  return ids;
}

const facts::Function *bodyOf(const facts::Unit &unit, std::string_view name) {
  for (const facts::Function &function : unit.functions)
    if (function.hasBody && unit.entities[function.entity].name == name)
      return &function;
  return nullptr;
}

constexpr std::string_view everything = R"(
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>
struct Loader {
  explicit Loader(std::string from) : from(std::move(from)) {}
  virtual ~Loader() = default;
  virtual std::string load(int id) { return from + std::to_string(id); }
  std::string from;
};
template <class K> std::string &cached(const K &key) {
  static std::map<K, std::string> values;
  auto it = values.find(key);
  if (it == values.end())
    it = values.emplace(key, std::make_shared<Loader>("x")->load(1)).first;
  return it->second;
}
std::string all(std::vector<int> ids) {
  std::sort(ids.begin(), ids.end(), [](int a, int b) { return a > b; });
  std::string text;
  std::thread other([&] { text += cached(1); });
  other.join();
  std::function<void()> last = [&text] { text += cached<std::string>("a"); };
  last();
  return text;
}
)";

TEST_F(ExtractTest, SkippingBodiesChangesNoFact) {
  write("all.cpp", everything);
  extract::Request whole = request("all.cpp");
  whole.skipsBodies = false;
  EXPECT_TRUE(run("all.cpp").unit ==
              extract::extractTranslationUnit(whole, Files).unit);
}

TEST_F(ExtractTest, ThreadsDoNotDisturbEachOther) {
  write("all.cpp", everything);
  std::vector<extract::Extraction> results(4);
  {
    std::vector<std::jthread> threads;
    for (extract::Extraction &result : results)
      threads.emplace_back([&] { result = run("all.cpp"); });
  }
  for (const extract::Extraction &result : results) {
    ASSERT_EQ(result.failure, "");
    EXPECT_TRUE(result.unit == results.front().unit);
  }
}

TEST_F(ExtractTest, CheckoutPathIsNotInTheFacts) {
  constexpr std::string_view text =
      "static int counter; int next() { return ++counter; }\n"
      "void tell(const char *); void here() { tell(__FILE__); }\n";
  write("one/f.cpp", text);
  write("two/f.cpp", text);
  auto in = [&](const std::string &folder) {
    extract::Request asked = request(Root / folder / "f.cpp");
    asked.directory = asked.root = Root / folder;
    return extract::extractTranslationUnit(asked, Files).unit;
  };
  EXPECT_FALSE(in("one").functions.empty());
  EXPECT_TRUE(in("one") == in("two"));
}

TEST_F(ExtractTest, StaticsOfEquallyNamedFilesStayApart) {
  for (const char *name : {"a/same.cpp", "b/same.cpp"})
    write(name, "static int cache; int main() { static int calls; "
                "return cache + ++calls; }");
  facts::Unit both =
      facts::merge(std::vector{run("a/same.cpp").unit, run("b/same.cpp").unit});
  EXPECT_EQ(idsOf(both, "cache").size(), 2u);
  EXPECT_EQ(idsOf(both, "main").size(), 2u);
  EXPECT_EQ(idsOf(both, "main::calls").size(), 2u);
}

TEST_F(ExtractTest, InlineFunctionsShareTheirStatics) {
  write("shared.h", "inline int &hits() { static int count; return count; }\n"
                    "inline int total; static int own;");
  for (const char *name : {"a.cpp", "b.cpp"})
    write(name, "#include \"shared.h\"\n"
                "int use() { return hits() + total + own; }");
  facts::Unit both =
      facts::merge(std::vector{run("a.cpp").unit, run("b.cpp").unit});
  EXPECT_EQ(idsOf(both, "hits::count").size(), 1u);
  EXPECT_EQ(idsOf(both, "total").size(), 1u);
  EXPECT_EQ(idsOf(both, "own").size(), 2u);
}

TEST_F(ExtractTest, ConstantsAndFunctionsOfAHeaderAreTheHeaders) {
  write("own.h",
        "const int limit = 3; static const char *const names[] = {\"\"};"
        "struct Lazy { mutable int kept = 0; };\n"
        "const Lazy lazy; static const char *last;\n"
        "static int low(int n) { return n < limit ? n : limit; }\n"
        "static inline int next() { static int count; "
        "return ++count; }\n"
        "static int each(int);");
  for (const char *name : {"a.cpp", "b.cpp"})
    write(name, "#include \"own.h\"\n"
                "static int each(int n) { return n + lazy.kept; }\n"
                "int use() { last = names[0]; return low(next()) + each(1); }");
  facts::Unit both =
      facts::merge(std::vector{run("a.cpp").unit, run("b.cpp").unit});
  auto meant = [&](std::string_view name) {
    return std::ranges::count_if(idsOf(both, name), [](std::string_view id) {
      return !id.ends_with("#init");
    });
  };
  for (const char *shared : {"limit", "names", "low", "next"})
    EXPECT_EQ(meant(shared), 1) << shared;
  for (const char *own : {"lazy", "last", "next::count", "each"})
    EXPECT_EQ(meant(own), 2) << own;
}

TEST_F(ExtractTest, InstantiationsAreOneFunction) {
  write("t.cpp", everything);
  facts::Unit unit = run("t.cpp").unit;
  EXPECT_EQ(idsOf(unit, "cached").size(), 1u);
  EXPECT_EQ(idsOf(unit, "cached::values").size(), 1u);
  EXPECT_EQ(std::ranges::count_if(
                unit.functions,
                [&](const facts::Function &function) {
                  return unit.entities[function.entity].name == "cached";
                }),
            1);
}

TEST_F(ExtractTest, TemplatesMayBefriendThemselves) {
  write("friends.cpp", "template <class T> struct Box {\n"
                       "  template <class U> friend struct Box;\n"
                       "  T value() { return T(); }\n"
                       "};\n"
                       "long all() { return Box<int>().value() + "
                       "Box<long>().value(); }\n");
  facts::Unit unit = run("friends.cpp").unit;
  EXPECT_NE(bodyOf(unit, "Box::value"), nullptr);
  EXPECT_NE(bodyOf(unit, "all"), nullptr);
}

TEST_F(ExtractTest, BrokenCodeLosesOnlyWhatIsBroken) {
  write("broken.cpp", "int good() { return 1; }\n"
                      "int bad() { return missing(; }\n"
                      "int outer(int, int y) { return [] { return y; }(); }\n"
                      "int alsoGood() { return good(); }\n");
  extract::Extraction result = run("broken.cpp");
  EXPECT_EQ(result.failure, "");
  ASSERT_FALSE(result.errors.empty());
  EXPECT_EQ(result.errors.front().file, "broken.cpp");
  EXPECT_EQ(result.errors.front().line, 2u);
  ASSERT_EQ(result.unit.translationUnits.size(), 1u);
  EXPECT_FALSE(result.unit.translationUnits.front().isComplete);
  EXPECT_NE(bodyOf(result.unit, "good"), nullptr);
  EXPECT_NE(bodyOf(result.unit, "alsoGood"), nullptr);
  EXPECT_EQ(facts::findFlaw(result.unit), "");
}

TEST_F(ExtractTest, ErrorsInSystemHeadersAreTheirOwnBusiness) {
  write("outside/bad.h", "int wrong = undeclared;\n");
  write("fine.cpp", "#include <bad.h>\nint fine() { return 1; }\n");
  extract::Extraction result = run("fine.cpp");
  ASSERT_EQ(result.errors.size(), 1u);
  EXPECT_TRUE(result.errors.front().inSystemHeader);
  EXPECT_TRUE(result.unit.translationUnits.front().isComplete);
  EXPECT_NE(bodyOf(result.unit, "fine"), nullptr);
}

TEST_F(ExtractTest, WhatCannotBeParsedAtAllSaysWhy) {
  extract::Extraction missing = run("no-such-file.cpp");
  EXPECT_NE(missing.failure.find("no-such-file.cpp"), std::string::npos);
  EXPECT_TRUE(missing.unit.functions.empty());
}

TEST_F(ExtractTest, OptionsOfOtherCompilersAreForgiven) {
  write("fine.cpp", "int fine() { return 1; }\n");
  extract::Request asked = request("fine.cpp");
  asked.arguments.insert(asked.arguments.begin() + 1,
                         {"-fno-such-gcc-option", "-Wno-such-warning"});
  extract::Extraction result = extract::extractTranslationUnit(asked, Files);
  EXPECT_EQ(result.failure, "");
  EXPECT_NE(bodyOf(result.unit, "fine"), nullptr);
}

TEST_F(ExtractTest, InputsAreAllThatWasLookedFor) {
  write("part.h", "int part();\n");
  write("reads.cpp",
        "#include \"part.h\"\n#if __has_include(\"more.h\")\n#endif\n"
        "int whole() { return part(); }\n");
  const extract::Extraction result = run("reads.cpp");
  EXPECT_TRUE(std::ranges::is_sorted(result.inputs, {}, &extract::Input::path));
  auto lookAt = [&](const char *name) {
    const auto found = std::ranges::find(result.inputs, (Root / name).string(),
                                         &extract::Input::path);
    return found == result.inputs.end() ? std::nullopt
                                        : std::optional(found->look);
  };
  EXPECT_EQ(lookAt("part.h"), extract::Look::Read);
  EXPECT_EQ(lookAt("reads.cpp"), extract::Look::Read);
  EXPECT_EQ(lookAt("more.h"), extract::Look::Absent);
  EXPECT_EQ(lookAt("other.h"), std::nullopt);
}

TEST_F(ExtractTest, CommentsOfAHeaderAreTheSameForAll) {
  write("h.h", "#ifndef H\n#define H\n"
               "int h(); // cachetidy: allow raw-key: of h\n"
               "#ifdef X\nint x(); // NOLINT(a, b): of x */\n#endif\n"
               "struct S { int a; };\n#endif\n");
  write("outside/system.h", "struct T { int b; }; // cachetidy: of T\n");
  for (const char *name : {"a.cpp", "b.cpp"})
    write(name, "#include \"h.h\"\n#include <system.h>\nS s; T t;");
  const facts::Unit both =
      facts::merge(std::vector{run("a.cpp").unit, run("b.cpp").unit});
  auto text = [&](facts::Index at) { return both.strings[at]; };
  ASSERT_EQ(both.suppressions.size(), 2u);
  const facts::Suppression &allowed = both.suppressions[0];
  EXPECT_EQ(allowed.kind, facts::SuppressionKind::Allow);
  EXPECT_EQ(text(allowed.checks), "raw-key");
  EXPECT_EQ(text(allowed.reason), "of h");
  EXPECT_EQ(allowed.lastLine, 3u);
  EXPECT_FALSE(allowed.isConditional);
  const facts::Suppression &nolint = both.suppressions[1];
  EXPECT_EQ(text(nolint.checks), "a, b");
  EXPECT_EQ(text(nolint.reason), "of x");
  EXPECT_TRUE(nolint.isConditional);
}

} // namespace
