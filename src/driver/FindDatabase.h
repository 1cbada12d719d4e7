// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a project keeps its compile commands.

#ifndef CACHETIDY_DRIVER_FINDDATABASE_H
#define CACHETIDY_DRIVER_FINDDATABASE_H

#include "driver/options/Arguments.h"
#include "driver/Paths.h"

namespace cachetidy::driver {

/// The compile_commands.json to use, checked for its form: the one -p names,
/// else the nearest from the first file, or the current folder, upwards. A
/// Failure says where it was looked for, or what is wrong in it.
Path findDatabase(const Arguments &arguments);

} // namespace cachetidy::driver

#endif
