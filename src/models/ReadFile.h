// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The content of a file, or why there is none.

#ifndef CACHETIDY_MODELS_READFILE_H
#define CACHETIDY_MODELS_READFILE_H

#include <filesystem>
#include <string>

namespace cachetidy::models {

struct FileContent {
  std::string text;
  std::string problem; ///< why it cannot be read; empty if it can
};

/// Throws nothing: some who ask are built without exceptions.
FileContent readFile(const std::filesystem::path &path);

} // namespace cachetidy::models

#endif
