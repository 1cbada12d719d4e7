// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bodies in headers from outside are not parsed. Over a whole program that
// changes no fact.

#include "extract/Extract.h"

#include <cctype>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>

using namespace cachetidy;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> sourcesOfShop() {
  std::vector<std::string> names;
  for (const fs::directory_entry &entry :
       fs::recursive_directory_iterator(SHOP))
    if (entry.path().extension() == ".cpp")
      names.push_back(fs::relative(entry.path(), SHOP).string());
  return names;
}

class SkippedBodiesTest : public testing::TestWithParam<std::string> {};

TEST_P(SkippedBodiesTest, ChangeNoFact) {
  extract::Request request{
      .directory = SHOP,
      .file = GetParam(),
      .arguments = {"clang++", "-std=c++17", "-I.", "-c", GetParam()},
      .root = SHOP};
  extract::Files files;
  const extract::Extraction skipping =
      extract::extractTranslationUnit(request, files);
  request.skipsBodies = false;
  const extract::Extraction whole =
      extract::extractTranslationUnit(request, files);
  EXPECT_TRUE(skipping.errors.empty() && whole.errors.empty());
  EXPECT_FALSE(skipping.unit.functions.empty());
  EXPECT_TRUE(skipping.unit == whole.unit);
}

INSTANTIATE_TEST_SUITE_P(Shop, SkippedBodiesTest,
                         testing::ValuesIn(sourcesOfShop()),
                         [](const testing::TestParamInfo<std::string> &source) {
                           std::string name = source.param;
                           for (char &letter : name)
                             letter = std::isalnum(
                                          static_cast<unsigned char>(letter))
                                          ? letter
                                          : '_';
                           return name;
                         });

} // namespace
