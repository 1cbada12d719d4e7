// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a project begins, and what its cachetidy.json adds.

#include "models/Project.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace cachetidy::models {
namespace {

using Path = std::filesystem::path;

Path makeFolder() {
  std::string name = testing::TempDir() + "cachetidy-XXXXXX";
  return mkdtemp(name.data());
}

void write(const Path &path, std::string_view text) {
  std::ofstream(path, std::ios::binary) << text;
}

class ProjectTest : public testing::Test {
protected:
  ProjectTest() { std::filesystem::create_directories(Source); }
  ~ProjectTest() override { std::filesystem::remove_all(Outer); }

  std::variant<Project, ModelError>
  open(const std::optional<Path> &given = std::nullopt) const {
    return openProject(Source, given, "/otherwise");
  }

  /// Or what is wrong.
  Path root(const std::optional<Path> &given = std::nullopt) const {
    auto project = open(given);
    if (auto *error = std::get_if<ModelError>(&project))
      return messageOf(*error);
    return std::get<Project>(project).root;
  }

  const Path Outer = makeFolder();
  const Path Inner = Outer / "inner";
  const Path Source = Inner / "source";
};

TEST_F(ProjectTest, RootIsTheNearestThatSaysSo) {
  EXPECT_EQ(root(), "/otherwise");
  std::filesystem::create_directory(Inner / ".git");
  EXPECT_EQ(root(), Inner);
  write(Outer / "cachetidy.json", "{}");
  EXPECT_EQ(root(), Outer) << "a cachetidy.json counts for more than a .git";
  write(Source / "cachetidy.json", R"({"root": false})");
  EXPECT_EQ(root(), Outer);
  write(Source / "cachetidy.json", R"({"root": true})");
  EXPECT_EQ(root(), Source);
  EXPECT_EQ(root("/given"), "/given");
}

TEST_F(ProjectTest, FilesAboveTheRootAreNotRead) {
  write(Outer / "cachetidy.json", "[]");
  const std::string wrong = (Outer / "cachetidy.json").string() +
                            ": at '': expected an object, found an array";
  EXPECT_EQ(root(), wrong);
  write(Inner / "cachetidy.json", R"({"root": false})");
  EXPECT_EQ(root(), wrong) << "that is where the root may be";
  EXPECT_EQ(root("/given"), "/given");
  write(Inner / "cachetidy.json", "{}");
  EXPECT_EQ(root(), Inner);
}

TEST_F(ProjectTest, ModelsAreTheBuiltInOnesAndTheNearest) {
  write(Outer / "cachetidy.json", R"({"models": [{"api": "outer"}]})");
  write(Inner / "cachetidy.json", R"({"models": ["inner.json"]})");
  write(Inner / "inner.json", R"({"api": "inner", "functions": [
      {"name": "std::map::find", "is": "clear"}]})");
  auto project = open();
  ASSERT_TRUE(std::holds_alternative<Project>(project)) << root();
  const Models &models = std::get<Project>(project).models;
  EXPECT_EQ(models.effect("std::map::find")->role, Role::Clear);
  EXPECT_EQ(models.effect("std::map::count")->role, Role::Read);
  const std::vector<std::string> apis = models.apis();
  EXPECT_EQ(std::ranges::count(apis, "inner"), 1);
  EXPECT_EQ(std::ranges::count(apis, "outer"), 0);
}

TEST_F(ProjectTest, FirstFaultInTheFileIsTold) {
  write(Inner / "cachetidy.json",
        R"({"models": [{"api": "a"}, "gone.json", 7], "root": 1})");
  EXPECT_EQ(root().string(),
            (Inner / "cachetidy.json").string() +
                ": at '/models/1': expected a model or the name of a file with "
                "one, found the string \"gone.json\", and there is no " +
                (Inner / "gone.json").string());
}

TEST_F(ProjectTest, DeepNestingIsNoModel) {
  const std::string deep = std::string(200000, '[') + std::string(200000, ']');
  write(Inner / "cachetidy.json", R"({"models": [{"api": )" + deep + "}]}");
  EXPECT_EQ(root().string(),
            (Inner / "cachetidy.json").string() +
                ": at '/models/0/api': expected a string that is not empty, "
                "found an array");
}

} // namespace
} // namespace cachetidy::models
