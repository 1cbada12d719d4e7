// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Members that are worked out once, from others that go on changing.

#ifndef CACHETIDY_PROGRAM_COPIES_FROZEN_H
#define CACHETIDY_PROGRAM_COPIES_FROZEN_H

#include "program/copies/Copies.h"

namespace cachetidy::program {

/// A `mutable` member that is filled where it was found empty, and that no code
/// empties, not even such as is never run. By its declaration it belongs to
/// what a const method may change, and so says nothing that the others do not
/// say.
struct Frozen {
  const Copy *copy = nullptr;
  const State *state = nullptr; ///< it is made of: a member that changes
  /// What is filled with it in the same function, from the same state.
  std::vector<const Store *> siblings = {};
};

/// One for each function that fills.
std::vector<Frozen> findFrozen(const Program &program);

} // namespace cachetidy::program

#endif
