// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy.json: what a project says of its caches.

#ifndef CACHETIDY_MODELS_PROJECTFILE_H
#define CACHETIDY_MODELS_PROJECTFILE_H

#include "models/Models.h"

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

namespace cachetidy::models {

struct ProjectFile {
  /// As written there, or in the files that are named there.
  std::vector<Model> models;
  /// Whether its folder is the project's root.
  bool isRoot = true;
  /// The text of all files that were read: the same text, the same models.
  std::string text;
  std::vector<std::filesystem::path> files;
  Processes processes = Processes::Unsaid;
};

/// Strict, as models are: what is not understood is an error. `path` is
/// absolute; files it names are relative to its folder.
std::variant<ProjectFile, ModelError>
readProjectFile(const std::filesystem::path &path);

} // namespace cachetidy::models

#endif
