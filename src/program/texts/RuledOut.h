// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function does, or does not, for a caller who gives it a constant.

#ifndef CACHETIDY_PROGRAM_TEXTS_RULEDOUT_H
#define CACHETIDY_PROGRAM_TEXTS_RULEDOUT_H

#include "program/linked/Linked.h"

#include <optional>

namespace cachetidy::program {

/// Whether a comparison or a number is true for those calls, outermost first,
/// the last to its function, by the constants that they give; nothing where
/// that is not known.
std::optional<bool> decidedBy(const Linked &linked, Site part,
                              std::span<const Site> calls);

/// Whether the calls that lead to a place give a number by which it is not come
/// to: `if (seconds > 0) expire(key)`, called with 0, or with nothing where
/// that is the default. False where it is not known.
bool isRuledOut(const Linked &linked, Site place, std::span<const Site> calls);

} // namespace cachetidy::program

#endif
