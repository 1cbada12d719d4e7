// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stores that are filled as a whole, where they are found empty or anew.

#ifndef CACHETIDY_PROGRAM_FILLS_LOADS_H
#define CACHETIDY_PROGRAM_FILLS_LOADS_H

#include "program/Program.h"

namespace cachetidy::program {

struct Load {
  const Operation *fill = nullptr; ///< one of those that put something in
  Site asked;                      ///< where the store is asked if it is empty
  /// Calls of its function that do not ask: they put it in anew.
  std::vector<Site> refreshes = {};
};

/// What fills a store again and again, in a loop, in a function that asks first
/// whether it is empty, or in one that such a function calls.
std::vector<Load> loadsOf(const Program &program, const Store &store);

struct Reload {
  const Operation *fill = nullptr; ///< one of those that put something in
  Site at;                         ///< it, or the call that leads to it
};

/// What empties a store and fills it again and again, in a loop, in one
/// function, or by way of others that do the one or the other for it:
/// `reload()`.
std::vector<Reload> reloadsOf(const Program &program, const Store &store);

/// Where a store is emptied by live code on the way to a place in a loop, in
/// its function or in one that calls that; unknown where it is not.
Site emptiedBefore(const Program &program, const Store &store, Site filled);

/// What the loops around a place go through, of what is outside.
std::vector<const Access *> readInLoops(const Program &program, Site site);

} // namespace cachetidy::program

#endif
