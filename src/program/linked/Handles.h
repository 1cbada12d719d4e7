// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands for a table, a statement or an object: a name, or where it is
// kept.

#ifndef CACHETIDY_PROGRAM_LINKED_HANDLES_H
#define CACHETIDY_PROGRAM_LINKED_HANDLES_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// The value behind `&name`, `name.get()` and the like.
Site behindName(const Linked &linked, Site value);

/// The field or variable that a value stands for; none for others.
facts::Index keptIn(const Linked &linked, Site value);

/// An object by the name under which it is kept.
struct KnownObject {
  facts::Index by = facts::none; ///< a field or variable; or none
  bool isOurs = false; ///< the function's own object has it, or one that it has
};

/// That which a value is or points to: also by way of locals that stand for it,
/// and of functions that give access to it, as `d_func()` of Qt does.
KnownObject knownObject(const Linked &linked, Site value, unsigned depth = 0);

/// Whether two fields or variables that hold an object may hold the same: what
/// two classes were given, or one has and another was given. Of two that one
/// class was given it has no need.
bool mayBeOne(const Linked &linked, facts::Index one, facts::Index other);

/// Whether a value can be a name: no object, and nothing that points to one.
bool isText(const Linked &linked, Site value);

/// Whether a value is who a library asks, a connection or a query, and so says
/// nothing of what is asked.
bool isAnswerer(const Linked &linked, Site value);

} // namespace cachetidy::program

#endif
