// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who makes a value for a store that asks for it only where it has none.

#ifndef CACHETIDY_PROGRAM_FILLS_MAKERS_H
#define CACHETIDY_PROGRAM_FILLS_MAKERS_H

#include "program/Program.h"

#include <vector>

namespace cachetidy::program {

struct Maker {
  Site call;              ///< of the function that keeps the value
  Site lambda;            ///< that it is given
  facts::Index parameter; ///< its number, from 0
};

/// The lambdas that callers give a function which calls them for a value; none
/// where the value is made otherwise.
std::vector<Maker> makersOf(const Linked &linked, Site value);

/// What they read to make it: those of all callers, or of the one whose call
/// the view comes by.
std::vector<const Access *> readByMakers(const Program &program,
                                         const View &value);

} // namespace cachetidy::program

#endif
