// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which instances of a template are functions of their own, and what they are
// called where a unit sees no body.

#include "extract/Extract.h"
#include "facts/Merge.h"
#include "program/linked/Templates.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <unistd.h>

using namespace cachetidy;
namespace fs = std::filesystem;

namespace {

class InstancesTest : public testing::Test {
protected:
  void SetUp() override {
    Root = fs::temp_directory_path() /
           ("cachetidy-instances-" + std::to_string(getpid()));
    fs::create_directories(Root);
  }
  void TearDown() override { fs::remove_all(Root); }

  facts::Unit unit(const std::string &name, std::string_view text) {
    std::ofstream(Root / name) << text;
    return extract::extractTranslationUnit(
               {.directory = Root,
                .file = name,
                .arguments = {"clang++", "-std=c++20", "-c", name},
                .root = Root},
               Files)
        .unit;
  }

  fs::path Root;
  extract::Files Files;
};

/// How many functions with a body have that name.
std::size_t bodies(const facts::Unit &unit, std::string_view name) {
  std::set<facts::Index> seen;
  for (const facts::Function &function : unit.functions)
    if (function.hasBody && unit.entities[function.entity].name == name)
      seen.insert(function.entity);
  return seen.size();
}

/// The functions with a body that a function calls, by number of calls.
std::multiset<facts::Index> called(const facts::Unit &unit,
                                   std::string_view name) {
  std::set<facts::Index> bodied;
  for (const facts::Function &function : unit.functions)
    if (function.hasBody)
      bodied.insert(function.entity);
  std::multiset<facts::Index> found;
  for (const facts::Function &function : unit.functions)
    if (function.hasBody && unit.entities[function.entity].name == name)
      for (const facts::Value &value : function.body.values)
        if (value.kind == facts::ValueKind::Call && bodied.contains(value.ref))
          found.insert(value.ref);
  return found;
}

constexpr std::string_view given = R"(
struct User { static int table() { return 1; } void save() {} };
struct Town { static int table() { return 2; } void save() {} };
)";

TEST_F(InstancesTest, AreOneWhereTypesAloneDiffer) {
  const facts::Unit found = unit("a.cpp", std::string(given) + R"(
template <class T> T twice(T value) { T copy = value; return copy; }
template <class T> T thrice(T value) { return twice(value); }
void use() { twice(User()); twice(Town()); thrice(1); thrice(2l); }
)");
  EXPECT_EQ(bodies(found, "twice"), 1u);
  EXPECT_EQ(bodies(found, "thrice"), 1u);
}

TEST_F(InstancesTest, AreOneWhateverLambdaIsGiven) {
  const facts::Unit found = unit("a.cpp", R"(
template <class F> void run(F work) { work(); }
template <class F> struct Last { F work; ~Last() { work(); } };
void use() {
  run([] { int a = 1; (void)a; });
  run([] { int b = 2; (void)b; });
  Last one{[] {}};
  Last other{[] {}};
}
)");
  EXPECT_EQ(bodies(found, "run"), 1u);
  EXPECT_EQ(bodies(found, "Last::~Last<F>"), 1u);
}

TEST_F(InstancesTest, AreTheirOwnWhereTheyNameWhatIsGiven) {
  const facts::Unit found = unit("a.cpp", std::string(given) + R"(
template <class T> int direct() { return T::table(); }
template <class T> int through() { return direct<T>(); }
template <class T> void saved(T &row) { row.save(); }
template <class T> struct Rows { int all() { return through<T>(); } };
void use(User &user, Town &town) {
  saved(user); saved(town);
  Rows<User>().all(); Rows<Town>().all();
}
)");
  for (const char *name : {"direct", "through", "saved", "Rows::all"})
    EXPECT_EQ(bodies(found, name), 2u) << name;
  EXPECT_EQ(called(found, "use").size(), 4u);
}

TEST_F(InstancesTest, AreTheirOwnWhereTheyMakeWhatIsGiven) {
  const facts::Unit found = unit("a.cpp", std::string(given) + R"(
template <class T> T &only() { static T object; return object; }
void use() { only<User>(); only<Town>(); }
)");
  EXPECT_EQ(bodies(found, "only"), 2u);
  EXPECT_EQ(found.variables.size(), 2u);
}

TEST_F(InstancesTest, MeanTheTemplateWhereNobodyHasThem) {
  const std::string declared = std::string(given) + R"(
template <class T> int varied();
template <class T> int plain();
)";
  const facts::Unit caller = unit("caller.cpp", declared + R"(
int use() { return varied<User>() + plain<User>() + plain<Town>(); }
)");
  const facts::Unit maker = unit("maker.cpp", declared + R"(
template <class T> int varied() { return T::table(); }
template <class T> int plain() { return 0; }
template int varied<User>();
template int varied<Town>();
template int plain<User>();
template int plain<Town>();
)");
  const facts::Unit whole =
      program::withTemplatesNamed(facts::merge(std::vector{caller, maker}));
  // One of the two, and the one that stands for both.
  const std::multiset<facts::Index> calls = called(whole, "use");
  EXPECT_EQ(calls.size(), 3u);
  EXPECT_EQ(std::set(calls.begin(), calls.end()).size(), 2u);
}

} // namespace
