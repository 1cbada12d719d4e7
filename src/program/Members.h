// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which members methods have to do with.

#ifndef CACHETIDY_PROGRAM_MEMBERS_H
#define CACHETIDY_PROGRAM_MEMBERS_H

#include "program/Linked.h"

namespace cachetidy::program {

/// Whether two methods that are called on one object may have to do with the
/// same member of it: what the one puts in, the other may give back. True where
/// not all that they do was seen.
bool shareMembers(const Linked &linked, Site oneCall, Site otherCall);

} // namespace cachetidy::program

#endif
