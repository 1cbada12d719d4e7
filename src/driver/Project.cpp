// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project that a command speaks of.

#include "driver/Project.h"

#include "driver/ExitCode.h"

#include <algorithm>
#include <map>
#include <utility>

namespace cachetidy::driver {

Project openProject(const Path &start, const std::optional<Path> &givenRoot,
                    const Path &otherwise) {
  auto project = models::openProject(start, givenRoot, otherwise);
  if (const auto *error = std::get_if<models::ModelError>(&project))
    throw Failure(models::messageOf(*error));
  return std::get<Project>(std::move(project));
}

Path homeOf(std::span<const Path> files) {
  std::map<Path, std::size_t> filesBelow;
  for (const Path &file : files)
    ++filesBelow[file.parent_path()];
  std::map<Path, std::size_t> filesOf;
  for (const auto &[directory, count] : filesBelow)
    if (const std::optional<Path> home = models::nearestHome(directory))
      filesOf[*home] += count;
  if (filesOf.empty())
    return commonDirectory(files);
  return std::max_element(filesOf.begin(), filesOf.end(),
                          [](const auto &left, const auto &right) {
                            return left.second < right.second;
                          })
      ->first;
}

} // namespace cachetidy::driver
