// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A cachetidy.json for a project that has none.

#ifndef CACHETIDY_DRIVER_PROPOSAL_H
#define CACHETIDY_DRIVER_PROPOSAL_H

#include "driver/Paths.h"
#include "program/spaces/Survey.h"

#include <string>

namespace cachetidy::driver {

/// With what is certain in force, and what is not as comments that say where in
/// the source they come from, and why. Each of them is right JSON where it
/// stands, once its '//' is taken away.
std::string proposedProjectFile(const program::Program &program,
                                const program::Survey &survey,
                                const Path &root);

} // namespace cachetidy::driver

#endif
