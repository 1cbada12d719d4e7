// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What does not come into a name that it has to do with.

#ifndef CACHETIDY_PROGRAM_LINKED_LEAVING_H
#define CACHETIDY_PROGRAM_LINKED_LEAVING_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether something that is handed a local or parameter leaves it as it is,
/// however it is declared to take it: a key, a value that is put somewhere, an
/// argument that is only looked at.
bool leavesAsItIs(const Linked &linked, Site use, Site name);

/// Whether something is put into a name only after it was used: by a value that
/// is made then and there, not by a reference.
bool comesTooLate(const Linked &linked, Site part, Site name, Site user);

} // namespace cachetidy::program

#endif
