// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The content of a file, or why there is none.

#include "models/ReadFile.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace cachetidy::models {

FileContent readFile(const std::filesystem::path &path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return {{}, "it is a folder"};
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in.is_open() || in.bad())
    return {{}, std::strerror(errno)};
  return {std::move(text), {}};
}

} // namespace cachetidy::models
