// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which members methods have to do with.

#ifndef CACHETIDY_PROGRAM_LINKED_MEMBERS_H
#define CACHETIDY_PROGRAM_LINKED_MEMBERS_H

#include "program/linked/Linked.h"

namespace cachetidy::program {

/// Whether that is a call of a method of what has this name.
bool isOn(const Linked &linked, Site call, Site name);

/// Whether a method leaves nothing of what it is given in the object that it is
/// called on. What a server is told, or asked, is no part of the connection to
/// it. False where not all that it does was seen.
bool putsNothing(const Linked &linked, Site call);

/// Whether a method that is called on a named object puts nothing into it that
/// another, which is called on the same object, may give back: nothing into a
/// member that the other looks at. False where not all that they do was seen.
bool isOfOtherMembers(const Linked &linked, Site put, Site name, Site reader);

} // namespace cachetidy::program

#endif
