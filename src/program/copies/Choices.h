// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is put in where a lookup missed, one value or another.

#ifndef CACHETIDY_PROGRAM_COPIES_CHOICES_H
#define CACHETIDY_PROGRAM_COPIES_CHOICES_H

#include "program/origins/Inputs.h"

namespace cachetidy::program {

/// What a fill of a store depends on: what its value is made of; and of one
/// among several for the same miss, in branches of their function, what decides
/// between them. What is put at the end of a list does not depend on what was
/// asked before it was searched.
Dependence dependenceOfFill(const Linked &linked, const Store &store,
                            const Operation &fill);

} // namespace cachetidy::program

#endif
