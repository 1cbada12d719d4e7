// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What counts as foreign, whichever way it is included.

#include "extract/Extract.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

using namespace cachetidy;
namespace fs = std::filesystem;

namespace {

bool isForeign(const facts::Unit &unit, std::string_view name) {
  const auto found =
      std::ranges::find(unit.entities, name, &facts::Entity::name);
  EXPECT_NE(found, unit.entities.end()) << name;
  return found != unit.entities.end() && found->inSystemHeader;
}

/// pkg-config names folders of the system with -I.
TEST(Outside, AreHeadersInTheFoldersOfTheSystem) {
  const fs::path root = fs::temp_directory_path() /
                        ("cachetidy-outside-" + std::to_string(getpid()));
  fs::create_directories(root);
  std::ofstream(root / "own.h") << "struct Own { int size() { return 1; } };\n";
  std::ofstream(root / "a.cpp")
      << "#include <libpq-fe.h>\n#include <own.h>\n"
         "PGresult *ask(PGconn *db) { return PQexec(db, \"\"); }\n"
         "int size(Own &own) { return own.size(); }\n";
  const extract::Request request{.directory = root,
                                 .file = "a.cpp",
                                 .arguments = {"clang++",
                                               "-I/usr/include/postgresql",
                                               "-I.", "-c", "a.cpp"},
                                 .root = root};
  extract::Files files;
  const facts::Unit unit = extract::extractTranslationUnit(request, files).unit;
  fs::remove_all(root);
  EXPECT_TRUE(isForeign(unit, "PQexec"));
  EXPECT_FALSE(isForeign(unit, "Own::size"));
}

/// A project may be in such a folder, and others beside it.
TEST(Outside, AreTheNeighboursOfAProjectThere) {
  using extract::OtherFile;
  const fs::path root = "/opt/cachetidy-shop";
  const auto has = [](std::string text) {
    return OtherFile{OtherFile::Regular, std::move(text)};
  };
  extract::Files disk;
  extract::Files files(
      disk,
      {{root / "own.h", has("struct Own { int size() { return 1; } };\n")},
       {"/opt/cachetidy-shop-libs/other.h",
        has("struct Other { int size() { return 2; } };\n")},
       {root / "a.cpp",
        has("#include <other.h>\n#include <own.h>\n"
            "int size(Own &own) { return own.size() + Other().size(); }\n")}});
  const extract::Request request{.directory = root,
                                 .file = "a.cpp",
                                 .arguments = {"clang++",
                                               "-I/opt/cachetidy-shop-libs",
                                               "-I.", "-c", "a.cpp"},
                                 .root = root};
  const facts::Unit unit = extract::extractTranslationUnit(request, files).unit;
  EXPECT_TRUE(isForeign(unit, "Other::size"));
  EXPECT_FALSE(isForeign(unit, "Own::size"));
}

} // namespace
