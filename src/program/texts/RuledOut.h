// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function does not do for a caller who gives it a constant.

#ifndef CACHETIDY_PROGRAM_TEXTS_RULEDOUT_H
#define CACHETIDY_PROGRAM_TEXTS_RULEDOUT_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether the last of the calls that lead to a place gives a number by which
/// it is not come to: `if (seconds > 0) expire(key)`, called with 0, or with
/// nothing where that is the default. False where it is not known.
bool isRuledOut(const Linked &linked, Site place, std::span<const Site> calls);

} // namespace cachetidy::program

#endif
