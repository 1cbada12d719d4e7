// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lists that are filled a second time, on top of what they hold.

#ifndef CACHETIDY_PROGRAM_FILLS_REFILLS_H
#define CACHETIDY_PROGRAM_FILLS_REFILLS_H

#include "program/Program.h"

namespace cachetidy::program {

/// A function that puts all there is into a list and returns the list. Somebody
/// calls it where he finds the list empty; others ask for nothing, and nobody
/// empties it.
struct Refill {
  const Store *store = nullptr;
  Site added;                        ///< something is put into the list
  facts::Index getter = facts::none; ///< the function
  Site asked = {};                   ///< a call where it is empty
  Site unasked = {};                 ///< a call that does not ask
};

/// One for each list at most.
std::vector<Refill> findRefills(const Program &program);

} // namespace cachetidy::program

#endif
