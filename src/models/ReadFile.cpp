// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The content of a file, or why there is none.

#include "models/ReadFile.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace cachetidy::models {

FileContent readFile(const std::filesystem::path &path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error))
    return {{}, "it is a folder"};
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string text;
  std::array<char, 1 << 16> piece;
  while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
    text.append(piece.data(), std::size_t(in.gcount()));
  if (!in.is_open() || in.bad())
    return {{}, std::strerror(errno)};
  return {std::move(text), {}};
}

} // namespace cachetidy::models
