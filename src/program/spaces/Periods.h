// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How long entries live, where that is written as a number.

#ifndef CACHETIDY_PROGRAM_SPACES_PERIODS_H
#define CACHETIDY_PROGRAM_SPACES_PERIODS_H

#include "program/texts/Texts.h"

#include <optional>

namespace cachetidy::program {

class Program;

/// In whole seconds. Nothing where it is not written as a number, or says when
/// the entry ends, and not after how long.
std::optional<unsigned> secondsOf(const Program &program, const TextPart &ttl,
                                  models::Unit unit);

} // namespace cachetidy::program

#endif
