// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project that sources belong to: its root, and its own cachetidy.json.

#ifndef CACHETIDY_DRIVER_PROJECT_H
#define CACHETIDY_DRIVER_PROJECT_H

#include "driver/Paths.h"
#include "models/Models.h"

#include <optional>
#include <span>

namespace cachetidy::driver {

struct Project {
  Path root;             ///< to which paths are relative
  models::Models models; ///< the built-in ones and the project's own
};

/// Finds the project upwards from `start`, a folder. The root is `givenRoot` if
/// there is one, else the nearest folder with a cachetidy.json, else the
/// nearest with .git, else `otherwise`. A Failure tells of a cachetidy.json
/// that is not right.
Project openProject(const Path &start, const std::optional<Path> &givenRoot,
                    const Path &otherwise);

/// The folder to start from for a whole program: that of the project to which
/// most of the files belong. The first of them may be somebody else's, fetched
/// and built along.
Path homeOf(std::span<const Path> files);

} // namespace cachetidy::driver

#endif
