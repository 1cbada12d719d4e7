// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Paths in normal form, and what they lead to.

#include "driver/Paths.h"

#include "driver/ExitCode.h"
#include "models/GuessedRoot.h"
#include "models/ReadFile.h"

#include <algorithm>

namespace cachetidy::driver {

Path normalPath(const Path &path, const Path &directory) {
  const Path normal = (directory / path).lexically_normal();
  return normal.has_filename() || normal == normal.root_path()
             ? normal
             : normal.parent_path();
}

bool isIn(const Path &path, const Path &directory) {
  return std::mismatch(directory.begin(), directory.end(), path.begin(),
                       path.end())
             .first == directory.end();
}

Path commonDirectory(std::span<const Path> files) {
  if (files.empty())
    return std::filesystem::current_path();
  Path common = files.front().parent_path();
  for (const Path &file : files)
    common = models::folderOfBoth(common, file.parent_path());
  return common;
}

std::string readFile(const Path &path) {
  models::FileContent content = models::readFile(path);
  if (!content.problem.empty())
    throw Failure(path.string() + ": cannot be read: " + content.problem);
  return std::move(content.text);
}

} // namespace cachetidy::driver
