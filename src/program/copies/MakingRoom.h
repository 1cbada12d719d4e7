// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Entries that go because others come.

#ifndef CACHETIDY_PROGRAM_COPIES_MAKINGROOM_H
#define CACHETIDY_PROGRAM_COPIES_MAKINGROOM_H

#include "program/linked/Linked.h"
#include "program/linked/Stores.h"

namespace cachetidy::program {

/// Whether something is removed where there are too many: `if (kept.size() >=
/// limit) kept.erase(oldest)`. Whose entry goes has nothing to do with what has
/// changed.
bool makesRoom(const Linked &linked, const Operation &operation);

} // namespace cachetidy::program

#endif
