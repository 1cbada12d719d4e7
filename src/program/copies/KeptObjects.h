// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions that are given the very objects that a store keeps.

#ifndef CACHETIDY_PROGRAM_COPIES_KEPTOBJECTS_H
#define CACHETIDY_PROGRAM_COPIES_KEPTOBJECTS_H

#include "program/copies/Copies.h"

namespace cachetidy::program {

/// Whether a function, by its row, has to do with what the copy's store keeps
/// itself, and so leaves nothing behind: it is given an element and writes to a
/// member of it; or the store keeps pointers, and it is given the object that
/// is pointed to, or the one that has the store, and writes it down.
bool isOfKeptObject(const Linked &linked, const Copy &copy,
                    facts::Index function);

} // namespace cachetidy::program

#endif
