// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The project that a command speaks of.

#ifndef CACHETIDY_DRIVER_PROJECT_H
#define CACHETIDY_DRIVER_PROJECT_H

#include "driver/Paths.h"
#include "models/Project.h"

#include <optional>
#include <span>

namespace cachetidy::driver {

using models::Project;

/// As models::openProject; a Failure tells of a cachetidy.json that is not
/// right.
Project openProject(const Path &start, const std::optional<Path> &givenRoot,
                    const Path &otherwise);

/// The folder to start from for a whole program: that of the project to which
/// most of the files belong. The first of them may be somebody else's, fetched
/// and built along.
Path homeOf(std::span<const Path> files);

} // namespace cachetidy::driver

#endif
