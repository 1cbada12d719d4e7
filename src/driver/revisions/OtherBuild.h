// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The build folder of another checkout of a project.

#ifndef CACHETIDY_DRIVER_OTHERBUILD_H
#define CACHETIDY_DRIVER_OTHERBUILD_H

#include "driver/Workload.h"

namespace cachetidy::driver {

/// The commands in its compile_commands.json, as if its sources were where
/// those of now are. What lies in the build folder itself stays where it is:
/// generated headers are read from there.
std::vector<extract::Request> requestsOfBuild(const Path &build,
                                              const Workload &now);

} // namespace cachetidy::driver

#endif
