// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A folder of source files for one test.

#ifndef CACHETIDY_TEST_REPORT_SOURCETREE_H
#define CACHETIDY_TEST_REPORT_SOURCETREE_H

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace cachetidy::report {

/// Made with the test, gone with it.
class SourceTree : public testing::Test {
protected:
  SourceTree() {
    std::string pattern =
        (std::filesystem::temp_directory_path() / "cachetidy-XXXXXX").string();
    if (const char *made = mkdtemp(pattern.data()))
      root = made;
  }
  ~SourceTree() override { std::filesystem::remove_all(root); }

  void write(const std::string &file, std::string_view text) const {
    const std::filesystem::path path = std::filesystem::path(root) / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }

  std::string root;
};

} // namespace cachetidy::report

#endif
