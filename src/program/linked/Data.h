// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What values are made of, and what tells structures apart.

#ifndef CACHETIDY_PROGRAM_LINKED_DATA_H
#define CACHETIDY_PROGRAM_LINKED_DATA_H

#include "program/linked/Linked.h"

#include <optional>

namespace cachetidy::program {

/// Whether something of that type is what a value can be made of: numbers,
/// texts, plain structures, containers of these. Not the means by which it is
/// made: loggers, clients, what can be written to.
bool isData(const Linked &linked, facts::Index type);

/// Whether a type is an array of structures or pointers: a table that is
/// numbered through.
bool isNumbered(const Linked &linked, facts::Index type);

/// The fields of a class that tell two of its objects apart as keys: those that
/// its own comparison looks at. Nothing where all do.
std::optional<std::vector<facts::Index>> comparedFields(const Linked &linked,
                                                        facts::Index record);

} // namespace cachetidy::program

#endif
