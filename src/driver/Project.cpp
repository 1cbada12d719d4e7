// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project that sources belong to.

#include "driver/Project.h"

#include "driver/JsonFile.h"
#include "driver/ProjectFile.h"

#include <algorithm>
#include <functional>
#include <map>

namespace cachetidy::driver {
namespace {

constexpr const char *projectFile = "cachetidy.json";
constexpr const char *repository = ".git";

std::optional<Path> nearest(const Path &start,
                            const std::function<bool(const Path &)> &isIt) {
  for (Path directory = start;; directory = directory.parent_path()) {
    if (isIt(directory))
      return directory;
    if (directory == directory.root_path())
      return std::nullopt;
  }
}

bool hasProjectFile(const Path &directory) {
  std::error_code error;
  return std::filesystem::exists(directory / projectFile, error);
}

bool hasRepository(const Path &directory) {
  std::error_code error;
  return std::filesystem::exists(directory / repository, error);
}

bool isDeclaredRoot(const Path &directory) {
  return hasProjectFile(directory) &&
         readProjectFile(directory / projectFile).isRoot;
}

Path rootOf(const Path &start, const Path &otherwise) {
  if (const std::optional<Path> root = nearest(start, isDeclaredRoot))
    return *root;
  return nearest(start, hasRepository).value_or(otherwise);
}

} // namespace

Project openProject(const Path &start, const std::optional<Path> &givenRoot,
                    const Path &otherwise) {
  Project project;
  project.models = models::Models::builtIn();
  if (const std::optional<Path> home = nearest(start, hasProjectFile))
    addModels(readProjectFile(*home / projectFile), project.models);
  project.root = givenRoot ? *givenRoot : rootOf(start, otherwise);
  return project;
}

Path homeOf(std::span<const Path> files) {
  const auto isHome = [](const Path &directory) {
    return hasProjectFile(directory) || hasRepository(directory);
  };
  std::map<Path, std::size_t> filesBelow;
  for (const Path &file : files)
    ++filesBelow[file.parent_path()];
  std::map<Path, std::size_t> filesOf;
  for (const auto &[directory, count] : filesBelow)
    if (const std::optional<Path> home = nearest(directory, isHome))
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
