// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// cachetidy.json: what a project says of its caches.

#ifndef CACHETIDY_DRIVER_PROJECTFILE_H
#define CACHETIDY_DRIVER_PROJECTFILE_H

#include "driver/Paths.h"
#include "models/Models.h"

#include <vector>

namespace cachetidy::driver {

struct ProjectFile {
  /// The text of a model, and where it stands.
  struct Model {
    std::string text;
    Path file;
    std::string pointer; ///< JSON pointer in that file; empty for all of it
  };
  std::vector<Model> models;
  /// Whether its folder is the project's root.
  bool isRoot = true;
};

/// Strict: a Failure names file and JSON pointer of what is not right.
ProjectFile readProjectFile(const Path &path);

void addModels(const ProjectFile &file, models::Models &models);

} // namespace cachetidy::driver

#endif
