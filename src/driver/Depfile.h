// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What was read to make a file, for build systems.

#ifndef CACHETIDY_DRIVER_DEPFILE_H
#define CACHETIDY_DRIVER_DEPFILE_H

#include "driver/options/Arguments.h"
#include "driver/Interrupts.h"
#include "driver/Paths.h"

#include <vector>

namespace cachetidy::driver {

/// Writes the rule that makes the output of `files`, as make and ninja read it,
/// if --depfile asks for it. Each file once, and relative if it is below the
/// folder the command runs in.
void writeDepfile(const Arguments &arguments, const std::vector<Path> &files,
                  Interrupts &interrupts);

} // namespace cachetidy::driver

#endif
