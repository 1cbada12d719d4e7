// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What does not change what it is handed.

#ifndef CACHETIDY_PROGRAM_LEAVING_H
#define CACHETIDY_PROGRAM_LEAVING_H

#include "program/Linked.h"

namespace cachetidy::program {

/// Whether something that is handed a local or parameter leaves it as it is,
/// however it is declared to take it: a key, a value that is put somewhere, an
/// argument that is only looked at.
bool leavesAsItIs(const Linked &linked, Site use, Site name);

} // namespace cachetidy::program

#endif
