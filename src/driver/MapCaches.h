// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a program to a map of its caches.

#ifndef CACHETIDY_DRIVER_MAPCACHES_H
#define CACHETIDY_DRIVER_MAPCACHES_H

#include "driver/Paths.h"
#include "program/Program.h"
#include "report/CacheMap.h"

namespace cachetidy::driver {

/// Which of the places that keep values are told of.
enum class Mapped {
  Caches, ///< where something is looked up and filled
  Copies, ///< and what keeps a single value that was made on first use
  All
};

/// Key spaces and stores, each in the order of the program.
report::CacheMap mapCaches(const program::Program &program, const Path &root,
                           Mapped mapped);

} // namespace cachetidy::driver

#endif
