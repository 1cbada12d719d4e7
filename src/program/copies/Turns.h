// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Caches that are emptied when they are used for somebody else.

#ifndef CACHETIDY_PROGRAM_COPIES_TURNS_H
#define CACHETIDY_PROGRAM_COPIES_TURNS_H

#include "program/Program.h"

namespace cachetidy::program {

/// A method is given something, compares it with what it was given the last
/// time, and empties the store where that is another, before it uses the store.
/// Another method is given the same, and uses the store without asking.
struct Turn {
  const Store *store = nullptr;
  Site cleared;
  std::string_view given = {}; ///< the parameter's name
  Site used = {};              ///< by the other method
};

std::vector<Turn> findTurns(const Program &program);

} // namespace cachetidy::program

#endif
