// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Entries of a cache server that nobody ever takes away.

#ifndef CACHETIDY_PROGRAM_COPIES_ENDLESS_H
#define CACHETIDY_PROGRAM_COPIES_ENDLESS_H

#include "program/spaces/Families.h"

namespace cachetidy::program {

/// A program has a database for what is to stay, and beside it a family of keys
/// of a cache server, one for each user, say. Entries of it are written as they
/// come up, and read; none has an end, and nothing drops any. They are no
/// copies, made where something is missing: those are told by what they are
/// made of (Copies.h).
struct Endless {
  const KeySpace *space = nullptr;
  const Entry *written = nullptr; ///< the first of the family
  const Entry *read = nullptr;
};

/// One for a family, by place.
std::vector<Endless> findEndless(const Program &program);

} // namespace cachetidy::program

#endif
