// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands for a table or a statement: a name, or where an object is kept.

#ifndef CACHETIDY_PROGRAM_HANDLES_H
#define CACHETIDY_PROGRAM_HANDLES_H

#include "program/Linked.h"

namespace cachetidy::program {

/// The value behind `&name`, `name.get()` and the like.
Site behindName(const Linked &linked, Site value);

/// The field or variable that a value stands for; none for others.
facts::Index keptIn(const Linked &linked, Site value);

/// Whether a value can be a name: no object, and nothing that points to one.
bool isText(const Linked &linked, Site value);

} // namespace cachetidy::program

#endif
