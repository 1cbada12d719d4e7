// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which parts of a function are alternatives.

#ifndef CACHETIDY_PROGRAM_LINKED_BRANCHES_H
#define CACHETIDY_PROGRAM_LINKED_BRANCHES_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether two values of one function cannot both be come to in one run of it:
/// they stand in different branches, or under conditions by which one name is
/// two constants: `if (word == "add") ...; if (word == "remove") ...`.
bool excludeEachOther(const Linked &linked, Site one, Site other);

/// Whether a condition under which it is come to names that variable or field.
bool isGuardedBy(const Linked &linked, Site site, facts::Index entity);

} // namespace cachetidy::program

#endif
